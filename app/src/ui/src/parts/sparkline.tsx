// How a process went, month by month: cooperation above the line, conflict below it.
import type { Momentum } from "../api";
import { t } from "../texts";

const WIDTH = 132;
const HEIGHT = 34;
const MONTHS = 24;

const index = (period: string) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1;

export function Sparkline({ momentum }: { momentum: Momentum[] }) {
  if (momentum.length === 0) return <span class="spark" />;
  const last = index(momentum[momentum.length - 1]!.period);
  const shown = momentum.filter((one) => index(one.period) > last - MONTHS);
  const most = Math.max(...shown.map((one) => Math.max(one.cooperation, one.conflict)), 1);
  const step = WIDTH / MONTHS;
  const scale = (value: number) => (Math.sqrt(value) / Math.sqrt(most)) * (HEIGHT / 2 - 1);
  const label = t.process.momentumSays(shown.map((one) => `${one.period} ${one.net.toFixed(1)}`).join(", "));
  return (
    <svg class="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} class="spark-axis" />
      {shown.map((one) => {
        const x = (index(one.period) - last + MONTHS - 1) * step;
        return (
          <g key={one.period}>
            <rect x={x + 0.6} width={step - 1.2} y={HEIGHT / 2 - scale(one.cooperation)} height={scale(one.cooperation)} class="spark-up" />
            <rect x={x + 0.6} width={step - 1.2} y={HEIGHT / 2} height={scale(one.conflict)} class="spark-down" />
          </g>
        );
      })}
    </svg>
  );
}
