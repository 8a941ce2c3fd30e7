// A peace process in one view, as it stands or as it stood on a day.
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Change, JoinedAgreement, JoinedCommitment, Participant, ProcessState, Rows, TimelineEvent } from "../api";
import { useAnswer } from "../api";
import { useKeys } from "../keys";
import { useLedger } from "../live";
import { Counts } from "../parts/counts";
import { BriefLink } from "../parts/export";
import { ProcessMap } from "../parts/map";
import { Network } from "../parts/network";
import { Cited, pageAddress, Sentence } from "../parts/sentence";
import { Sparkline } from "../parts/sparkline";
import { Stage } from "../parts/stage";
import { Shown } from "../parts/states";
import { Timeline } from "../parts/timeline";
import { address, go, useTitle } from "../router";
import { t } from "../texts";
import { day, lastDay, oneLine, readable, withDays } from "../words";
import { CommitmentLine } from "./ask";

const DAY = 86_400_000;
const QUOTES = 8;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const COLUMNS = ["overdue", "open", "disputed", "partly", "kept", "broken", "withdrawn", "lapsed"];

export function ProcessView({ id, query }: { id: string; query: URLSearchParams }) {
  const ledger = useLedger();
  const asOf = query.get("asOf");
  const asked = useAnswer<ProcessState>(address(`/api/processes/${encodeURIComponent(id)}`, { asOf }), ledger?.version);
  // The slider spans what all pages tell, whichever day is looked at.
  const whole = useAnswer<ProcessState>(asOf ? `/api/processes/${encodeURIComponent(id)}` : null, ledger?.version);
  useTitle(asked.problem && asked.problem.title);
  return <Shown asked={asked}>{(state) => <State id={id} state={state} all={whole.data ?? state} asOf={asOf} query={query} />}</Shown>;
}

/** More than this are not drawn; Ask lists them all. */
const MOST_EVENTS = 500;

function State({ id, state, all, asOf, query }: { id: string; state: ProcessState; all: ProcessState; asOf: string | null; query: URLSearchParams }) {
  const { summary } = state;
  const ledger = useLedger();
  // The state has the latest few; all others come when it is shown.
  const more = useAnswer<Rows<TimelineEvent>>(
    state.timeline.length < summary.events ? address(`/api/processes/${encodeURIComponent(id)}/events`, { asOf, limit: String(MOST_EVENTS) }) : null,
    ledger?.version,
  );
  const events = more.data?.rows ?? state.timeline;
  useTitle(summary.name);
  const party = state.participants.find((one) => one.role === "party")?.who;
  const to = (parameters: Record<string, string | null>) =>
    go(address(`/processes/${encodeURIComponent(id)}`, { asOf, since: query.get("since"), until: query.get("until"), ...parameters }), true);
  useKeys(summary.name, [{ keys: "n", says: t.process.today, run: () => to({ asOf: null }) }]);
  return (
    <div class="process">
      <header class="process-head">
        <div>
          <h1 class="serif">{summary.name}</h1>
          <p class="muted">
            {state.names.join(" · ")}
            {state.from && ` · ${state.until ? `${day(state.from)} – ${day(state.until)}` : t.process.since(day(state.from))}`}
          </p>
          <p class="process-phase">
            <span class={`phase phase-${summary.phase.replaceAll(" ", "-")}`}>{summary.phase}</span>
            <span class="muted">
              {summary.since && ` ${t.process.since(day(summary.since))}`}
              {summary.lastChange && ` · ${t.process.lastChange} ${day(summary.lastChange)}`} · {t.process.pages(summary.pages)} · {t.process.events(summary.events)}
            </span>
          </p>
          {summary.warnings.map((warning) => (
            <p key={warning} class="warn-line">
              {withDays(warning)}
            </p>
          ))}
        </div>
        <div class="process-side">
          <Sparkline momentum={summary.momentum} />
          <p class="tools no-print">
            <button type="button" class="quiet" onClick={() => print()}>
              {t.process.print}
            </button>
            <BriefLink process={summary.id} asOf={asOf} />
          </p>
        </div>
      </header>
      <AsOf all={all} asOf={asOf} set={(value) => to({ asOf: value })} />
      <div class="process-grid">
        <Block title={t.process.participants} id="participants">
          <Participants participants={state.participants} asOf={asOf} />
        </Block>
        <Block title={t.process.ladder} id="ladder" hint={t.process.ladderHint}>
          <Ladder state={state} />
        </Block>
      </div>
      {state.moves.length > 0 && (
        <Block title={t.process.moves} id="moves">
          <ol class="moves">
            {state.moves.slice(0, 6).map((move, i) => (
              <li key={i}>
                <span class="when muted">{day(move.day)}</span>
                <div>
                  <b>{move.phase}</b> {saysMore(move) && <span class="muted">{move.why}</span>}
                  {move.event && (
                    <p class="serif">
                      <Sentence citation={move.event.citation} marks={[move.event]} />
                    </p>
                  )}
                  {move.event && (
                    <p class="small">
                      <Cited citation={move.event.citation} record={move.event.id} />
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </Block>
      )}
      <Block title={t.process.agreements} id="agreements">
        {state.agreements.length === 0 ? <p class="muted">{t.process.noAgreements}</p> : state.agreements.map((one, i) => <Agreement key={i} agreement={one} />)}
      </Block>
      <Block title={t.process.commitments} id="commitments">
        <Board commitments={state.commitments} />
      </Block>
      {state.timeline.length > 0 && (
        <Block title={t.process.timeline} id="timeline" more={party && <a href={address("/ask", { who: party.id, asOf })}>{t.process.ask(party.name)}</a>}>
          <Timeline events={events} isPart={more.data?.more ?? false} asOf={asOf} />
        </Block>
      )}
      <div class="process-grid even">
        <Block title={t.process.map} id="map">
          <ProcessMap process={id} asOf={asOf} />
        </Block>
        <Block title={t.process.network} id="network">
          <Network events={events} participants={state.participants} />
        </Block>
      </div>
      <Block title={t.process.counts} id="counts">
        <Counts counts={state.counts} />
      </Block>
      <Block title={t.process.quotes} id="quotes">
        {state.quotes.length === 0 && <p class="muted">{t.process.noQuotes}</p>}
        <ul class="quote-list">
          {state.quotes.slice(0, QUOTES).map((quote, i) => (
            <li key={i}>
              <blockquote class="serif">{quote.kind === "indirect" ? oneLine(quote.text) : `“${oneLine(quote.text)}”`}</blockquote>
              <p class="small">
                <b>{quote.speaker?.name ?? quote.speakerText}</b> · <Cited citation={quote.citation} record={quote.id} />
              </p>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t.process.changes} id="changes">
        <Changes id={id} since={query.get("since")} until={query.get("until")} all={all} set={to} />
      </Block>
    </div>
  );
}

function Block({ title, id, hint, more, children }: { title: string; id: string; hint?: string; more?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="block" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {more}
      </header>
      {hint && <p class="muted small hint">{hint}</p>}
      {children}
    </section>
  );
}

/** Drags through time; the address follows when the hand rests. */
function AsOf({ all, asOf, set }: { all: ProcessState; asOf: string | null; set: (day: string | null) => void }) {
  const days = useMemo(() => {
    const known = [...all.timeline.flatMap((one) => [one.day, one.event.citation.published]), ...all.moves.map((one) => one.day), ...all.participants.map((one) => one.firstSeen)]
      .filter((one): one is string => !!one && /^\d{4}-\d\d-\d\d/.test(one))
      .map((one) => Date.parse(`${one.slice(0, 10)}T00:00:00Z`));
    const until = Date.parse(`${all.asOf}T00:00:00Z`);
    return { from: Math.min(until - DAY, ...known), until };
  }, [all]);
  const at = asOf ? lastDay(asOf) : days.until;
  const [now, setNow] = useState(at);
  useEffect(() => setNow(at), [at]);
  const shown = now === days.until ? t.process.asOfNow : day(iso(now));
  useEffect(() => {
    if (now === at) return;
    const timer = setTimeout(() => set(now >= days.until ? null : iso(now)), 250);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div class="as-of no-print">
      <label for="as-of">{t.process.asOf}</label>
      <input
        id="as-of"
        type="range"
        min={days.from}
        max={days.until}
        step={DAY}
        value={now}
        aria-valuetext={shown}
        title={t.process.asOfHint}
        onInput={(event) => setNow(Number(event.currentTarget.value))}
      />
      <output for="as-of">{shown}</output>
      {asOf && (
        <button type="button" class="quiet" onClick={() => set(null)}>
          {t.process.today}
        </button>
      )}
    </div>
  );
}

/** As the file writes it: `2013..2020-06`. */
const period = (text: string) => (text.includes("..") ? text.split("..").map(day).join("–") : day(text));

function Participants({ participants, asOf }: { participants: Participant[]; asOf: string | null }) {
  return (
    <>
      {["party", "mediator", "guarantor"].map((role) => {
        const some = participants.filter((one) => one.role === role);
        return some.length === 0 ? null : (
          <div key={role} class="participants">
            <h3>{t.process.role[role]}</h3>
            <ul>
              {some.map((one) => (
                <li key={one.who.id} class={one.pages === 0 ? "muted" : ""}>
                  <a href={address("/ask", { who: one.who.id, asOf })}>{one.who.name}</a>
                  <span class="small muted">
                    {one.period && ` ${period(one.period)}`}
                    {one.pages > 0 ? ` · ${t.process.pages(one.pages)}${one.lastSeen ? `, ${day(one.lastSeen)}` : ""}` : ` · ${t.process.unseen}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

/** Whether the ground of a move is more than the name of its phase: not for "agreement" by "an agreement". */
const saysMore = (move: { phase: string; why: string }) => move.why.replace(/^an? /, "") !== move.phase;

function Ladder({ state }: { state: ProcessState }) {
  const most = Math.max(1, ...state.ladder.map((rung) => rung.number));
  return (
    <ol class="ladder">
      {[...state.ladder].reverse().map((rung) => (
        <li key={rung.rung} class={`tone-${rung.rung}`}>
          <Stage stage={rung.rung} />
          <span class="rung-bar" aria-hidden="true">
            <i style={{ width: `${(100 * rung.number) / most}%` }} />
          </span>
          <b class="rung-number">{rung.number}</b>
          <a class="rung-last small" href={pageAddress(rung.citation.page)} title={rung.citation.sentence ?? undefined}>
            <span class="rung-what">{rung.last}</span>
            {rung.day && <span class="muted rung-day">{day(rung.day)}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Agreement({ agreement }: { agreement: JoinedAgreement }) {
  return (
    <article class="agreement">
      <p class="line-top">
        <span>
          <b class="serif">{agreement.name}</b> <span class="muted">{readable(agreement.kind)}</span> <span class="tag">{readable(agreement.status)}</span>
        </span>
        <span class="small muted when">{agreement.signed ? `signed ${day(agreement.signed)}` : agreement.statusDay && day(agreement.statusDay)}</span>
      </p>
      <p class="small">
        {agreement.parties.map((one) => one.name).join(", ")}
        {agreement.mediators.length > 0 && <span class="muted"> · mediated by {agreement.mediators.map((one) => one.name).join(", ")}</span>}
        {agreement.guarantors.length > 0 && <span class="muted"> · guaranteed by {agreement.guarantors.map((one) => one.name).join(", ")}</span>}
      </p>
      {agreement.provisions.length > 0 && (
        <table class="plain-table provisions">
          <caption class="visually-hidden">
            {t.process.provisions}: {agreement.name}
          </caption>
          <tbody>
            {agreement.provisions.map((provision, i) => (
              <tr key={i}>
                <th scope="row">{readable(provision.type)}</th>
                <td class="serif">{oneLine(provision.text)}</td>
                <td class="meter-cell">
                  <Meter level={provision.implementation} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="small">
        <Cited citation={agreement.citation} />
      </p>
    </article>
  );
}

function Meter({ level }: { level: number | null }) {
  const text = level === null ? t.process.notTold : t.reading.implementation[level];
  return (
    <span class="meter" title={`${t.process.implementation}: ${text}`}>
      {[1, 2, 3].map((step) => (
        <i key={step} class={level !== null && level >= step ? "full" : ""} />
      ))}
      <span class="small muted">{text}</span>
    </span>
  );
}

function Board({ commitments }: { commitments: JoinedCommitment[] }) {
  if (commitments.length === 0) return <p class="muted">{t.process.noCommitments}</p>;
  const columnOf = (one: JoinedCommitment) => (one.overdue ? "overdue" : one.status);
  return (
    <div class="board">
      {COLUMNS.map((column) => {
        const some = commitments.filter((one) => columnOf(one) === column);
        return some.length === 0 ? null : (
          <section key={column} aria-label={t.process.columns[column]}>
            <h3 class={`board-${column}`}>
              {t.process.columns[column]} <small class="muted">{some.length}</small>
            </h3>
            <ul>
              {some.map((one, i) => (
                <li key={i}>
                  <CommitmentLine isSorted row={{ ...one.last, status: one.status, due: one.due ?? one.last.due }} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Changes({ id, since, until, all, set }: { id: string; since: string | null; until: string | null; all: ProcessState; set: (parameters: Record<string, string | null>) => void }) {
  const last = Date.parse(`${all.asOf}T00:00:00Z`);
  const asked = { since: since ?? iso(last - 30 * DAY), until: until ?? all.asOf };
  const [from, setFrom] = useState(asked.since);
  const [to, setTo] = useState(asked.until);
  const isBackwards = lastDay(asked.since) > lastDay(asked.until);
  const changes = useAnswer<Rows<Change>>(isBackwards ? null : address("/api/changes", { process: id, ...asked }));
  return (
    <>
      <form
        class="changes-form no-print"
        onSubmit={(event) => {
          event.preventDefault();
          set({ since: from, until: to });
        }}
      >
        <label class="field date">
          <span>{t.ask.since}</span>
          <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} required />
        </label>
        <label class="field date">
          <span>{t.ask.until}</span>
          <input type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} required />
        </label>
        <button type="submit">{t.process.changesRun}</button>
      </form>
      {isBackwards ? (
        <p class="warn-line">{t.process.backwards}</p>
      ) : (
        <Shown asked={changes}>
          {(data) =>
            data.rows.length === 0 ? (
              <p class="muted">{t.process.noChanges}</p>
            ) : (
              <ol class="moves">
                {data.rows.map((change, i) => (
                  <li key={i}>
                    <span class="when muted">{day(change.day)}</span>
                    <div>
                      <span class="tag">{change.kind}</span> <b>{change.what}</b>{" "}
                      {change.before ? (
                        <>
                          <s class="muted">{change.before}</s> → {change.after}
                        </>
                      ) : (
                        <span>
                          <span class="muted">{t.process.new}:</span> {change.after}
                        </span>
                      )}
                      {change.citation && (
                        <p class="small">
                          <Cited citation={change.citation} />
                        </p>
                      )}
                    </div>
                  </li>
                ))}
              </ol>
            )
          }
        </Shown>
      )}
    </>
  );
}
