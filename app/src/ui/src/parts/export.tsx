// What is on the screen, as a file in any form that other tools take.
import { useEffect, useRef, useState } from "preact/hooks";
import { address } from "../router";
import { t } from "../texts";

const TABLES = ["csv", "jsonl", "parquet"];
const EVENTS = ["gdelt", "gdelt-mentions", "icews", "polecat", "phoenix"];
const REST = ["gexf", "graphml", "ics", "pax", "gold"];
/** The tables whose rows a kind of question lists, where they are called otherwise. */
const ROWS: Record<string, string> = { events: "joined-events", tellings: "events", search: "sentences" };
/** What an export is asked about; it doesn't know the other fields, such as the words of a search. */
const UNDERSTOOD = ["who", "act", "stage", "place", "status", "since", "until", "asOf"];

export function ExportMenu({ kind, asked }: { kind: string; asked: Record<string, string> }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpen(false);
    };
    document.addEventListener("click", leave);
    document.addEventListener("keydown", escape, true);
    return () => {
      document.removeEventListener("click", leave);
      document.removeEventListener("keydown", escape, true);
    };
  }, [open]);
  const question = Object.fromEntries(Object.entries(asked).filter(([name]) => UNDERSTOOD.includes(name)));
  const link = (format: string, path: string) => (
    <li key={format}>
      <a href={address(path, question)} download onClick={() => setOpen(false)}>
        {t.ask.formats[format]}
      </a>
    </li>
  );
  const rows = (table: string) => <ul>{TABLES.map((format) => link(format, `/api/exports/${format}/${table}`))}</ul>;
  return (
    <span class="menu" ref={menu}>
      <button type="button" class="quiet" aria-expanded={open} aria-controls="export-menu" onClick={() => setOpen(!open)}>
        {t.ask.exportAs} ▾
      </button>
      {open && (
        <div id="export-menu" class="menu-list">
          <b>{kind === "search" ? t.ask.exportSentences : t.ask.exportRows}</b>
          {rows(ROWS[kind] ?? kind)}
          {kind === "events" && (
            <>
              <b>{t.ask.exportTellings}</b>
              {rows("tellings")}
            </>
          )}
          <b>{t.ask.exportEvents}</b>
          <ul>{EVENTS.map((format) => link(format, `/api/exports/${format}`))}</ul>
          <b>{t.ask.exportRest}</b>
          <ul>{REST.map((format) => link(format, `/api/exports/${format}`))}</ul>
        </div>
      )}
    </span>
  );
}

/** The process on paper, each statement with its source, to be handed on. */
export function BriefLink({ process, asOf }: { process: string; asOf: string | null }) {
  return (
    <a class="quiet" href={address(`/api/processes/${encodeURIComponent(process)}/brief`, { asOf })} download>
      {t.process.brief}
    </a>
  );
}
