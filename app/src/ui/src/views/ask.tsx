// Questions whose addresses can be shared, and rows that show their sentences.
import { useEffect, useRef, useState } from "preact/hooks";
import type { CommitmentRow, EventCounts, EventRow, Hit, JoinedEvent, QuoteRow } from "../api";
import { useAnswer } from "../api";
import { useKeys } from "../keys";
import { useLedger } from "../live";
import { EventLine } from "../parts/eventline";
import { ExportMenu } from "../parts/export";
import { Growing, useGrowing } from "../parts/growing";
import { JoinedLine } from "../parts/joined";
import { Months } from "../parts/months";
import { Cited, Sentence } from "../parts/sentence";
import { Sign, STAGES } from "../parts/stage";
import { Empty, Loading, Trouble } from "../parts/states";
import { NameField } from "../parts/suggest";
import { Virtual } from "../parts/virtual";
import { address, go, useTitle } from "../router";
import { forget, remember, useSaved } from "../saved";
import { t } from "../texts";
import { day, oneLine, readable } from "../words";

const KINDS = ["events", "tellings", "search", "quotes", "commitments"] as const;
type Kind = (typeof KINDS)[number];

/** What each kind of question understands, beside days. */
const FIELDS: Record<Kind, string[]> = {
  events: ["who", "act", "stage", "place"],
  tellings: ["who", "act", "stage", "place"],
  search: ["words"],
  quotes: ["who"],
  commitments: ["who", "act", "status"],
};
/** Where its rows are asked for. */
const ROWS: Record<Kind, string> = {
  events: "/api/joined-events",
  tellings: "/api/events",
  search: "/api/search",
  quotes: "/api/quotes",
  commitments: "/api/commitments",
};
const OF_EVENTS = new Set<Kind>(["events", "tellings"]);
const DAYS = ["since", "until", "asOf"];
const MOST = 10_000;
const EVENT_HEIGHT = 118;
const PHONE = "(max-width: 640px)";

type Asked = Record<string, string>;

function read(query: URLSearchParams): { kind: Kind; asked: Asked } {
  const kind = KINDS.find((one) => one === query.get("kind")) ?? (query.get("words") ? "search" : "events");
  const asked: Asked = {};
  for (const name of [...FIELDS[kind], ...DAYS]) {
    const value = query.get(name);
    if (value) asked[name] = value;
  }
  return { kind, asked };
}

const askAddress = (kind: Kind, asked: Asked) => address("/ask", { kind: kind === "events" ? null : kind, ...asked });

export function AskView({ query }: { query: URLSearchParams }) {
  const { kind, asked } = read(query);
  const key = askAddress(kind, asked);
  const [draft, setDraft] = useState<Asked>(asked);
  const [copied, setCopied] = useState(false);
  const first = useRef<HTMLFormElement>(null);
  const saved = useSaved();
  useEffect(() => setDraft(asked), [key]);
  useEffect(() => setCopied(false), [key]);
  useTitle(t.ask.title);
  const change = (name: string, value: string) => setDraft((before) => ({ ...before, [name]: value }));
  const ask = (now: Asked, to: Kind = kind) => go(askAddress(to, Object.fromEntries(Object.entries(now).filter(([, value]) => value))));
  const save = () => remember(key, describe(kind, asked));
  useKeys(t.ask.title, [{ keys: "s", says: t.keys.save, run: save }]);
  const stages = new Set((draft.stage ?? "").split(",").filter(Boolean));
  const toggle = (stage: string) => {
    const now = new Set(stages);
    if (!now.delete(stage)) now.add(stage);
    const next = { ...draft, stage: STAGES.filter((one) => now.has(one)).join(",") };
    setDraft(next);
    ask(next);
  };
  return (
    <div class="ask">
      <h1>{t.ask.title}</h1>
      <form
        ref={first}
        class="question"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          ask(draft);
        }}
      >
        <div class="kinds" role="group" aria-label={t.ask.kindLabel}>
          {KINDS.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => ask(keep(draft, one), one)}>
              {t.ask.kind[one]}
            </button>
          ))}
        </div>
        <div class="fields">
          {kind === "search" && (
            <label class="field wide">
              <span>{t.ask.words}</span>
              <input type="search" id="search" name="words" value={draft.words ?? ""} placeholder={t.ask.wordsHint} onInput={(event) => change("words", event.currentTarget.value)} />
            </label>
          )}
          {FIELDS[kind].includes("who") && <NameField id="who" value={draft.who ?? ""} label={t.ask.who} hint={t.ask.whoHint} change={(value) => change("who", value)} />}
          {FIELDS[kind].includes("act") && (
            <label class="field">
              <span>{t.ask.act}</span>
              <input name="act" value={draft.act ?? ""} placeholder={t.ask.actHint} list="acts" autocomplete="off" onInput={(event) => change("act", event.currentTarget.value)} />
            </label>
          )}
          {FIELDS[kind].includes("place") && (
            <label class="field">
              <span>{t.ask.place}</span>
              <input name="place" value={draft.place ?? ""} placeholder={t.ask.placeHint} onInput={(event) => change("place", event.currentTarget.value)} />
            </label>
          )}
          {FIELDS[kind].includes("status") && (
            <label class="field">
              <span>{t.ask.status}</span>
              <select name="status" value={draft.status ?? ""} onChange={(event) => change("status", event.currentTarget.value)}>
                <option value="" />
                {t.ask.statuses.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          )}
          {(
            [
              ["since", t.ask.since],
              ["until", t.ask.until],
              ["asOf", t.ask.asOf],
            ] as const
          ).map(([name, label]) => (
            <label key={name} class="field date">
              <span>{label}</span>
              <input name={name} value={draft[name] ?? ""} placeholder="2024-08-20" pattern="\d{4}(-\d{2}(-\d{2})?)?" inputMode="numeric" onInput={(event) => change(name, event.currentTarget.value)} />
            </label>
          ))}
          <span class="buttons">
            <button type="submit" class="primary">
              {t.ask.run}
            </button>
            <button type="button" class="quiet" onClick={() => ask({})}>
              {t.ask.clear}
            </button>
          </span>
        </div>
        {OF_EVENTS.has(kind) && (
          <div class="stages" role="group" aria-label={t.ask.stages}>
            {STAGES.map((stage) => (
              <button key={stage} type="button" class="chip" aria-pressed={stages.has(stage)} title={t.stageMeans[stage]} onClick={() => toggle(stage)}>
                <Sign stage={stage} /> {t.stage[stage]}
              </button>
            ))}
          </div>
        )}
      </form>
      <details class="saved">
        <summary>
          {t.ask.saved} <small>{saved.length}</small>
        </summary>
        {saved.length === 0 && <p class="muted">{t.ask.savedNone}</p>}
        <ul>
          {saved.map((one) => (
            <li key={one.address}>
              <a href={one.address}>{one.name}</a>{" "}
              <button type="button" class="quiet" aria-label={t.ask.forget(one.name)} onClick={() => forget(one.address)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      </details>
      <Results kind={kind} asked={asked} ask={ask}>
        <button type="button" class="quiet" onClick={save}>
          {t.ask.save}
        </button>
        <button type="button" class="quiet" onClick={() => navigator.clipboard.writeText(location.href).then(() => setCopied(true))}>
          {copied ? t.ask.copied : t.ask.copyLink}
        </button>
        <ExportMenu kind={kind} asked={asked} />
      </Results>
    </div>
  );
}

/** What of a question another kind of rows understands too. */
const keep = (asked: Asked, kind: Kind): Asked => Object.fromEntries(Object.entries(asked).filter(([name]) => FIELDS[kind].includes(name) || DAYS.includes(name)));

function describe(kind: Kind, asked: Asked): string {
  const told = Object.entries(asked).map(([name, value]) => `${(t.ask as unknown as Record<string, string>)[name] ?? name} ${value}`);
  return `${t.ask.kind[kind]}: ${told.join(", ") || t.ask.everything}`;
}

function Results({ kind, asked, ask, children }: { kind: Kind; asked: Asked; ask: (asked: Asked) => void; children: preact.ComponentChildren }) {
  const ledger = useLedger();
  const [current, setCurrent] = useState(-1);
  const rows = address(ROWS[kind], asked);
  const wanting = kind === "search" && !asked.words;
  const ofEvents = OF_EVENTS.has(kind);
  const counts = useAnswer<EventCounts>(ofEvents ? address("/api/events/counts", asked) : null, ledger?.version);
  // What is read stays where it is while pages come in; whoever wants the newest asks for it.
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => setVersion(null), [rows]);
  useEffect(() => setVersion((before) => before ?? ledger?.version ?? null), [ledger?.version, version]);
  const isStale = version !== null && ledger !== null && version !== ledger.version;
  const [turn, setTurn] = useState(0);
  const grown = useGrowing<Row>(kind === "tellings" || wanting ? null : rows, turn);
  useEffect(() => setCurrent(-1), [rows]);
  const total = kind === "tellings" ? (counts.data?.total ?? 0) : grown.rows.length;
  const open = () => (document.querySelector(".row.on .cited a, .rows > .on .cited a") as HTMLAnchorElement | null)?.click();
  useKeys(t.ask.results, [
    { keys: "j", says: t.keys.nextRow, held: true, run: () => setCurrent((now) => Math.min(total - 1, now + 1)) },
    { keys: "k", says: t.keys.previousRow, held: true, run: () => setCurrent((now) => Math.max(0, now - 1)) },
    { keys: "Enter", says: t.keys.open, run: open },
  ]);
  const narrow = typeof matchMedia === "function" && matchMedia(PHONE).matches;

  if (wanting) {
    return (
      <Empty title={t.ask.begin}>
        <p>{t.ask.beginHelp}</p>
      </Empty>
    );
  }
  if (ofEvents && counts.problem) return <Trouble problem={counts.problem} again={counts.again} />;
  if (grown.problem && grown.rows.length === 0) return <Trouble problem={grown.problem} again={grown.next} />;
  if ((ofEvents && !counts.data) || (kind !== "tellings" && grown.rows.length === 0 && grown.loading)) return <Loading />;
  const anew = () => {
    setVersion(ledger?.version ?? null);
    setTurn((before) => before + 1);
  };
  const head = (
    <div class="results-head">
      <h2 aria-live="polite">
        {kind === "tellings" ? t.ask.tellings(total) : kind === "search" ? found(grown.total ?? total) : kind === "events" && !grown.more ? t.ask.events(total) : grown.more ? t.ask.atLeast(total) : t.ask.found(total)}
        {kind === "events" && counts.data && <small class="muted"> · {t.ask.tellings(counts.data.total)}</small>}
      </h2>
      {isStale && (
        <button type="button" class="quiet" onClick={anew}>
          {t.ask.changed}
        </button>
      )}
      <span class="tools">{children}</span>
    </div>
  );
  if (total === 0) {
    return ledger?.pages === 0 ? (
      <Empty title={t.ask.empty}>
        <p>{t.today.emptyHelp}</p>
        <p>
          <a href="/">{t.nav.today}</a>
        </p>
      </Empty>
    ) : (
      <>
        {head}
        <Empty title={t.ask.nothing}>
          <p>{t.ask.nothingHelp}</p>
        </Empty>
      </>
    );
  }
  return (
    <section class="results" aria-label={t.ask.results}>
      {head}
      {ofEvents && counts.data && (
        <>
          <Months months={counts.data.months} pick={(month) => ask({ ...asked, since: month, until: month })} />
          <datalist id="acts">
            {counts.data.acts.map((one) => (
              <option key={one.value} value={one.value} />
            ))}
          </datalist>
        </>
      )}
      {kind === "tellings" ? (
        <Virtual<EventRow> key={turn} rows={rows} total={total} height={narrow ? EVENT_HEIGHT + 44 : EVENT_HEIGHT} label={t.ask.results} current={current} row={(row) => <EventLine deed={row} event={row} clamp />} />
      ) : (
        <Growing<Row> grown={grown} current={current} label={t.ask.results} row={LINES[kind]} />
      )}
    </section>
  );
}

type Row = JoinedEvent | QuoteRow | CommitmentRow | Hit;
const LINES: Record<Exclude<Kind, "tellings">, (row: Row) => preact.ComponentChild> = {
  events: (row) => <JoinedLine row={row as JoinedEvent} />,
  search: (row) => <HitLine row={row as Hit} />,
  quotes: (row) => <QuoteLine row={row as QuoteRow} />,
  commitments: (row) => <CommitmentLine row={row as CommitmentRow} />,
};
/** The index counts no further than this. */
const found = (number: number): string => (number >= MOST ? t.ask.foundMany(MOST) : t.ask.found(number));

function HitLine({ row }: { row: Hit }) {
  return (
    <article>
      <p class="serif">
        <Sentence citation={row.citation} marks={row.marks} />
      </p>
      <p class="small">
        <Cited citation={row.citation} />
      </p>
    </article>
  );
}

function QuoteLine({ row }: { row: QuoteRow }) {
  return (
    <article>
      <p>
        <b>{row.speaker?.name ?? row.speakerText ?? t.nobody}</b>
        <span class="muted">
          {row.cue && ` ${oneLine(row.cue)}`} · {row.kind}
        </span>
      </p>
      <p class="serif">{row.kind === "indirect" ? oneLine(row.text) : `“${oneLine(row.text)}”`}</p>
      <p class="small">
        <Cited citation={row.citation} record={row.id} />
      </p>
    </article>
  );
}

export function CommitmentLine({ row, isSorted }: { row: CommitmentRow; isSorted?: boolean }) {
  return (
    <article>
      <p class="line-top">
        <span>
          {!isSorted && <span class={`status status-${row.status}`}>{row.status}</span>} <b>{row.by.map((one) => one.name).join(", ") || t.nobody}</b> {row.negated && <b>{t.notTo} </b>}
          {readable(row.act)}
          {row.to.length > 0 && <span class="muted"> · {t.promisedTo(row.to.map((one) => one.name).join(", "))}</span>}
        </span>
        {row.due && <span class="small when">{t.today.due(day(row.due))}</span>}
      </p>
      <p class="serif">
        <Sentence citation={row.citation} marks={[row]} />
      </p>
      <p class="small">
        <Cited citation={row.citation} record={row.id} />
      </p>
    </article>
  );
}
