// The history of corrections, each with what became of it.
import type { CorrectionRow, Rows } from "../api";
import { useAnswer, useDoing } from "../api";
import { useLedger } from "../live";
import { undo } from "../parts/correct";
import { pageAddress } from "../parts/sentence";
import { Empty, Failed, Shown } from "../parts/states";
import { useTitle } from "../router";
import { t } from "../texts";
import { oneLine, readable } from "../words";

const timeFormat = new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

export function CorrectionsView() {
  const ledger = useLedger();
  const asked = useAnswer<Rows<CorrectionRow>>("/api/corrections", ledger?.version);
  useTitle(t.correct.list);
  return (
    <div class="corrections">
      <header class="view-head">
        <h1>{t.correct.list}</h1>
        <p class="muted">{t.correct.hint}</p>
      </header>
      <Shown asked={asked}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={t.correct.none}>
              <p>{t.correct.noneHelp}</p>
            </Empty>
          ) : (
            <ol class="rows">
              {data.rows.map((row) => (
                <li key={`${row.id} ${row.state}`} class={`plain-row correction-${row.state}`}>
                  <Line row={row} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </div>
  );
}

function told(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(told).join(", ");
  if (typeof value === "object") {
    const one = value as Record<string, unknown>;
    return String(one.name ?? one.id ?? (one.to ? `${told(one.from)} → ${told(one.to)}` : (one.text ?? JSON.stringify(one))));
  }
  return String(value);
}

function Line({ row }: { row: CorrectionRow }) {
  const key = row.key;
  // What was undone stays so until the list that says so is there.
  const undoing = useDoing();
  return (
    <article>
      <p class="line-top">
        <span>
          <b>{t.correct.kind[row.kind] ?? row.kind}</b>
          {key?.family && (
            <>
              {" "}
              <span class="muted">{key.family.replace(/s$/, "")}</span> {readable(key.type)}
            </>
          )}
          {key?.field && (
            <>
              : <span class="muted">{key.field}</span> {told(row.value)}
            </>
          )}
          {row.kind === "undo" && ` ${told(row.value)}`}
        </span>
        <span class="small muted when">
          {row.id} · {row.who} · {timeFormat.format(new Date(row.time))}
        </span>
      </p>
      {key?.text && <p class="serif">“{oneLine(key.text)}”</p>}
      {row.note && <p class="note">{row.note}</p>}
      <p class="small line-foot">
        <span class={row.state === "applied" ? "muted" : "warn-line"}>
          {t.correct.state[row.state]}
          {row.because && ` (${row.because})`}
        </span>
        {key?.page && (
          <>
            {" · "}
            <a href={pageAddress(key.page, row.record)}>{t.today.open}</a>
          </>
        )}
        {row.state !== "undone" && (
          <button type="button" class="quiet" disabled={undoing.busy || undoing.done} onClick={() => void undoing.run(() => undo(row.id))}>
            {row.kind === "undo" ? t.correct.again : t.correct.undo}
          </button>
        )}
      </p>
      <Failed why={undoing.trouble} />
    </article>
  );
}
