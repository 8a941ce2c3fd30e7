// What is new, what is due, what to beware of; and where pages are given to the desk.
import type { CommitmentRow, PageRow, ProcessSummary, Rows } from "../api";
import { send, useAnswer, useDoing } from "../api";
import { useLedger } from "../live";
import { Give } from "../parts/give";
import { PageLine } from "../parts/pageline";
import { ProcessLine } from "../parts/processline";
import { Empty, Failed, Loading, Shown } from "../parts/states";
import { address, useTitle } from "../router";
import { markSeen, useSeen } from "../saved";
import { t } from "../texts";
import { isPast, readable } from "../words";
import { CommitmentLine } from "./ask";

/** Warnings that say something of what a page claims, not of what it lacks. */
const SERIOUS = new Set(["HEADLINE_STRONGER", "HEADLINE_UNATTRIBUTED", "QUOTE_DIFFERS", "AMBIGUOUS_SCOPE", "DATE_UNRESOLVED"]);
const NEWS = 6;
const PROCESSES = 8;
const DUE = 8;

/** Each once that has still to be done, however many pages tell of it. */
function stillDue(rows: CommitmentRow[]): CommitmentRow[] {
  const each = new Map<string, CommitmentRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.by, row.negated, row.act, row.to, row.due]);
    if (!each.has(key)) each.set(key, row);
  }
  return [...each.values()].slice(0, DUE).map((row) => (isPast(row.due!) ? { ...row, status: "overdue" } : row));
}

export function TodayView() {
  const ledger = useLedger();
  useTitle(t.today.title);
  const date = new Intl.DateTimeFormat(t.locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date());
  return (
    <div class="today">
      <header class="view-head">
        <h1>{t.today.title}</h1>
        <p class="muted">
          {date}
          {ledger && ` · ${t.today.pages(ledger.pages)}`}
        </p>
      </header>
      <div class="today-columns">
        <div>{ledger === null ? <Loading /> : ledger.pages === 0 ? <Beginning /> : <News version={ledger.version} batch={ledger.batch} />}</div>
        <Give />
      </div>
    </div>
  );
}

function Beginning() {
  const reading = useDoing();
  return (
    <Empty title={t.today.emptyTitle}>
      <p>{t.today.emptyHelp}</p>
      <button type="button" class="primary" id="examples" disabled={reading.busy || reading.done} onClick={() => void reading.run(() => send("POST", "/api/examples"))}>
        {t.today.examples}
      </button>
      <Failed why={reading.trouble} />
    </Empty>
  );
}

function News({ version, batch }: { version: string; batch: number }) {
  const seen = useSeen(version);
  const fresh = useAnswer<Rows<PageRow>>(address("/api/pages", { addedAfter: seen, limit: NEWS }), version);
  const due = useAnswer<Rows<CommitmentRow>>("/api/commitments?due=true&status=open,partly,disputed&limit=60", version);
  const processes = useAnswer<Rows<ProcessSummary>>("/api/processes", version);
  return (
    <>
      <section class="block" aria-labelledby="processes-title">
        <header>
          <h2 id="processes-title">
            {t.today.processes} {processes.data && <small>{processes.data.rows.length}</small>}
          </h2>
          <a href="/processes">{t.today.allProcesses}</a>
        </header>
        <Shown asked={processes}>
          {(data) =>
            data.rows.length === 0 ? (
              <p class="muted">
                {t.today.noProcesses} {t.today.noProcessesHelp}
              </p>
            ) : (
              <ul class="lines">
                {data.rows.slice(0, PROCESSES).map((process) => (
                  <li key={process.id}>
                    <ProcessLine process={process} />
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
      </section>
      <section class="block" aria-labelledby="news-title">
        <header>
          <h2 id="news-title">
            {t.today.news} {fresh.data && <small>{fresh.data.total}</small>}
          </h2>
          {(fresh.data?.total ?? 0) > 0 && (
            <button type="button" class="quiet" onClick={() => markSeen(version, batch)}>
              {t.today.allSeen}
            </button>
          )}
        </header>
        <Shown asked={fresh}>
          {(pages) =>
            pages.rows.length === 0 ? (
              <p class="muted">{t.today.noNews}</p>
            ) : (
              <ul class="lines">
                {pages.rows.map((row) => (
                  <li key={row.page}>
                    <PageLine row={row} />
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
      </section>
      <section class="block" aria-labelledby="due-title">
        <header>
          <h2 id="due-title">{t.today.deadlines}</h2>
          <a href="/ask?kind=commitments">{t.ask.kind.commitments}</a>
        </header>
        <Shown asked={due}>
          {(rows) =>
            rows.rows.length === 0 ? (
              <p class="muted">{t.today.noDeadlines}</p>
            ) : (
              <ul class="lines">
                {stillDue(rows.rows).map((row) => (
                  <li key={row.citation.page + row.id}>
                    <CommitmentLine row={row} />
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
      </section>
      <section class="block" aria-labelledby="warnings-title">
        <header>
          <h2 id="warnings-title">{t.today.warnings}</h2>
        </header>
        <Warnings version={version} />
      </section>
    </>
  );
}

function Warnings({ version }: { version: string }) {
  const asked = useAnswer<Rows<PageRow>>("/api/pages?limit=200", version);
  return (
    <Shown asked={asked}>
      {(pages) => {
        const warned = pages.rows.filter((row) => row.warnings.some((code) => SERIOUS.has(code))).slice(0, 8);
        return warned.length === 0 ? (
          <p class="muted">{t.today.noWarnings}</p>
        ) : (
          <ul class="lines">
            {warned.map((row) => (
              <li key={row.page}>
                <p class="warn-line">
                  {row.warnings
                    .filter((code) => SERIOUS.has(code))
                    .map((code) => t.warning[code] ?? readable(code))
                    .join("; ")}
                </p>
                <PageLine row={row} plain />
              </li>
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}
