// How many were killed, displaced and so on, month by month, from the lowest to the highest number that pages give.
import type { CountMonth } from "../api";
import { t } from "../texts";
import { day, readable } from "../words";
import { pageAddress } from "./sentence";

const HEIGHT = 90;
const STEP = 46;

export function Counts({ counts }: { counts: CountMonth[] }) {
  if (counts.length === 0) return <p class="muted">{t.process.noCounts}</p>;
  const kinds = [...new Set(counts.map((one) => one.what))];
  const format = new Intl.NumberFormat(t.locale, { notation: "compact", maximumFractionDigits: 1 });
  return (
    <div class="counts">
      {kinds.map((what) => {
        const shown = counts.filter((one) => one.what === what).sort((a, b) => a.period.localeCompare(b.period)).slice(-24);
        const most = Math.max(...shown.map((one) => one.high), 1);
        const y = (value: number) => HEIGHT - (Math.sqrt(value) / Math.sqrt(most)) * (HEIGHT - 16);
        return (
          <figure key={what}>
            <figcaption>{readable(what)}</figcaption>
            <div class="scroll" tabIndex={0} role="group" aria-label={`${t.process.counts}: ${readable(what)}`}>
              <svg width={shown.length * STEP + 8} height={HEIGHT + 22} role="group" aria-label={readable(what)}>
                {shown.map((one, i) => {
                  const x = i * STEP + STEP / 2;
                  const label = t.process.range(readable(what), day(one.period), one.low, one.best, one.high);
                  return (
                    <a key={one.period} href={pageAddress(one.citation.page)} aria-label={label}>
                      <title>{label}</title>
                      <rect x={x - 7} width="14" y={y(one.high)} height={Math.max(2, y(one.low) - y(one.high))} class="count-range" rx="3" />
                      <line x1={x - 11} x2={x + 11} y1={y(one.best)} y2={y(one.best)} class="count-best" />
                      <text x={x} y={y(one.high) - 4} text-anchor="middle">
                        {format.format(one.best)}
                      </text>
                      <text x={x} y={HEIGHT + 16} text-anchor="middle" class="count-month">
                        {one.period.slice(2).replace("-", "/")}
                      </text>
                    </a>
                  );
                })}
              </svg>
            </div>
          </figure>
        );
      })}
      <p class="muted small">{t.process.countsHint}</p>
    </div>
  );
}
