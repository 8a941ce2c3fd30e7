// A process in a list: its phase, what changed last, how it goes, what is open.
import type { ProcessSummary } from "../api";
import { t } from "../texts";
import { day, withDays } from "../words";
import { Sparkline } from "./sparkline";

export function ProcessLine({ process }: { process: ProcessSummary }) {
  return (
    <article class="process-line">
      <div>
        <p>
          {process.proposed ? <b class="serif">{process.name}</b> : (
            <a class="serif" href={`/processes/${encodeURIComponent(process.id)}`}>
              {process.name}
            </a>
          )}
          {process.proposed && <span class="tag">{t.process.proposed}</span>}
        </p>
        <p class="small">
          <span class={`phase phase-${process.phase.replaceAll(" ", "-")}`}>{process.phase}</span>
          <span class="muted">
            {process.since && ` ${t.process.since(day(process.since))}`}
            {process.lastChange && ` · ${t.process.lastChange} ${day(process.lastChange)}`}
            {` · ${t.process.pages(process.pages)}`}
          </span>
        </p>
        {process.reason && <p class="small muted">{process.reason}</p>}
        {process.warnings.length > 0 && (
          <p class="small muted">
            <b class="warn-line" aria-hidden="true">
              !
            </b>{" "}
            {process.warnings.map(withDays).join("; ")}
          </p>
        )}
      </div>
      <div class="process-side">
        <Sparkline momentum={process.momentum} />
        <p class="small muted">
          {process.overdue > 0 && <b class="warn-line">{t.process.overdue(process.overdue)} </b>}
          {process.open > 0 && `${t.process.open(process.open)} `}
          {process.broken > 0 && <span class="status-broken">{t.process.broken(process.broken)}</span>}
        </p>
      </div>
    </article>
  );
}
