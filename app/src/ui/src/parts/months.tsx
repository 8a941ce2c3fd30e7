// How many events there are in each month; a bar narrows the question to its month.
import type { Counted } from "../api";
import { t } from "../texts";
import { day } from "../words";

export function Months({ months, pick }: { months: Counted[]; pick: (month: string) => void }) {
  if (months.length < 2) return null;
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const last = index(months[months.length - 1]!.value);
  // Older times have few events each, and would make the bars of what is asked about too thin.
  const first = Math.max(index(months[0]!.value), last - 95);
  const shown = months.filter((one) => index(one.value) >= first);
  const most = Math.max(...shown.map((one) => one.count));
  const step = 100 / (last - first + 1);
  return (
    <figure class="months">
      <figcaption class="visually-hidden">{t.ask.months}</figcaption>
      <div class="bars">
        {shown.map((one) => (
          <button
            key={one.value}
            type="button"
            title={t.ask.month(day(one.value), one.count)}
            aria-label={t.ask.month(day(one.value), one.count)}
            style={{ left: `${(index(one.value) - first) * step}%`, width: `${step}%` }}
            onClick={() => pick(one.value)}
          >
            <i style={{ height: `${Math.max(6, (100 * Math.sqrt(one.count)) / Math.sqrt(most))}%` }} />
          </button>
        ))}
      </div>
      <div class="axis" aria-hidden="true">
        <span>{day(shown[0]!.value)}</span>
        <span>{day(shown[shown.length - 1]!.value)}</span>
      </div>
    </figure>
  );
}
