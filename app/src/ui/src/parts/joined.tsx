// One event as all pages tell it: how well it is corroborated, where pages differ, and each telling.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { EventRow, JoinedEvent, Telling } from "../api";
import { send, useAnswer, useDoing } from "../api";
import { refresh, useLedger } from "../live";
import { address } from "../router";
import { who } from "../saved";
import { t } from "../texts";
import { day, oneLine, readable, word } from "../words";
import { EventLine } from "./eventline";
import { Cited, Sentence } from "./sentence";
import { Stage } from "./stage";
import { Failed, Shown } from "./states";

/** As the ledger calls an event of a page. */
export const joinedId = (page: string, start: number, id: string): string => `${page.slice(0, 12)}:${start}:${id}`;

/** The telling that says most at the latest stage, whose sentence stands for the event. */
const best = (event: JoinedEvent): Telling => event.tellings.find((one) => one.event.stage === event.stage && one.event.negated === event.negated) ?? event.tellings[0]!;

const isTold = (one: EventRow, other: EventRow) => one.id === other.id && one.citation.page === other.citation.page;

/** Says that two events are one, or that they are not. */
export function link(kind: "merge" | "split", one: EventRow, other: EventRow): Promise<{ id: string }> {
  return send<{ id: string }>("POST", "/api/corrections", {
    who: who() || t.correct.somebody,
    kind,
    page: one.citation.page,
    record: one.id,
    other: { page: other.citation.page, record: other.id },
  }).then((line) => {
    refresh();
    return line;
  });
}

export function JoinedLine({ row }: { row: JoinedEvent }) {
  const telling = best(row);
  return (
    <EventLine deed={row} event={telling.event}>
      {(row.tellings.length > 1 || row.counts.length > 0) && (
        <Folded head={<Summary event={row} />}>
          <Tellings event={row} />
        </Folded>
      )}
    </EventLine>
  );
}

/** What is looked at seldom is made when it is opened. */
function Folded({ head, children }: { head: ComponentChildren; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="tellings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="small">{head}</summary>
      {open && children}
    </details>
  );
}

function Summary({ event }: { event: JoinedEvent }) {
  const contradicted = event.tellings.some((one) => one.position === "contradicts");
  return (
    <>
      {t.joined.told(event.pages, event.families)}
      {event.history.length > 1 && ` · ${event.history.map((step) => `${step.negated ? `${t.not} ` : ""}${t.stage[step.stage] ?? step.stage}`).join(" → ")}`}
      {event.counts.map((tally) => ` · ${readable(tally.what)} ${tally.low === tally.high ? tally.best : `${tally.best} (${tally.low}–${tally.high})`}`)}
      {contradicted && <span class="tag warn">{t.joined.disputed}</span>}
    </>
  );
}

/** The tellings of an event that is in a list already by one of them. */
export function MoreTellings({ id, pages, families, asOf }: { id: string; pages: number; families: number; asOf: string | null }) {
  return (
    <Folded head={t.joined.told(pages, families)}>
      <Asked id={id} asOf={asOf} />
    </Folded>
  );
}

function Asked({ id, asOf }: { id: string; asOf: string | null }) {
  const ledger = useLedger();
  const asked = useAnswer<JoinedEvent>(address(`/api/joined-events/${encodeURIComponent(id)}`, { asOf }), ledger?.version);
  return <Shown asked={asked}>{(event) => <Tellings event={event} />}</Shown>;
}

export function Tellings({ event, of }: { event: JoinedEvent; of?: EventRow }) {
  const [parted, setParted] = useState<Map<string, string>>(new Map());
  const parting = useDoing();
  const standing = of ?? best(event).event;
  const part = (one: EventRow) =>
    parting.run(async () => {
      const line = await link("split", standing, one);
      setParted((before) => new Map(before).set(`${one.citation.page} ${one.id}`, line.id));
    });
  return (
    <ol class="telling-list">
      {event.tellings.map((telling, i) => {
        const one = telling.event;
        const line = parted.get(`${one.citation.page} ${one.id}`);
        return (
          <li key={i} class={`telling-${telling.position}`}>
            <p class="line-top">
              <span>
                <Stage stage={one.stage} negated={one.negated} /> <span class="muted small">{t.joined.position[telling.position] ?? telling.position}</span>
              </span>
              <span class="muted small when">{one.happened && day(one.happened)}</span>
            </p>
            <p class="serif">
              <Sentence citation={one.citation} marks={[one]} />
            </p>
            <p class="small">
              <span class="muted">{word(one.holder, one.stance, one.anonymous)} · </span>
              <Cited citation={one.citation} record={one.id} />
            </p>
            {telling.reason && <p class="small muted">{t.joined.because(telling.reason)}</p>}
            {!isTold(one, standing) &&
              (line ? (
                <p class="small" role="status">
                  {t.joined.parted} <a href="/corrections">{t.correct.list}</a>
                </p>
              ) : (
                <button type="button" class="quiet no-print" disabled={parting.busy} onClick={() => void part(one)}>
                  {t.joined.part}
                </button>
              ))}
          </li>
        );
      })}
      {event.counts.map((tally) => (
        <li key={tally.what} class="small">
          <b>{readable(tally.what)}</b>{" "}
          {tally.by.map((given, i) => (
            <span key={i}>
              {i > 0 && " · "}
              {oneLine(given.text)} <span class="muted">({given.holder.id === "source:outlet" ? t.ownWord : given.holder.name})</span>
            </span>
          ))}
        </li>
      ))}
      {parting.trouble && (
        <li>
          <Failed why={parting.trouble} />
        </li>
      )}
    </ol>
  );
}
