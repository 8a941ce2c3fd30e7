// A page of the ledger in two lines.
import type { PageRow } from "../api";
import { t } from "../texts";
import { day, host, oneLine } from "../words";

export function PageLine({ row, plain = false }: { row: PageRow; plain?: boolean }) {
  return (
    <article class="page-line">
      <a class="serif" href={`/pages/${row.page}`}>
        {oneLine(row.headline ?? row.source)}
      </a>
      <p class="small muted">
        {row.publisher ?? host(row.url) ?? row.source} · {row.published ? day(row.published) : t.reading.unknownDay} · {t.reading.number(row.events, row.quotes)}
      </p>
      {!plain &&
        row.warnings
          .filter((code) => code.startsWith("HEADLINE"))
          .map((code) => (
            <p key={code} class="warn-line small">
              {t.warning[code]}
            </p>
          ))}
    </article>
  );
}
