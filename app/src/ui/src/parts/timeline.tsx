// Events of a process along time, by what they move; certain and uncertain days look different.
import { scaleUtc } from "d3-scale";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TimelineEvent } from "../api";
import { go } from "../router";
import { t } from "../texts";
import { day, isUncertain, oneLine, readable } from "../words";
import { MoreTellings } from "./joined";
import { pageAddress } from "./sentence";
import { FAMILY, STAGES } from "./stage";
import { EventLine } from "./eventline";

const LANES = ["deal", "talk", "contact", "deed", "none", "break", "force"];
const LANE = 30;
const WIDTH = 1000;
const LEFT = 84;
const DAY = 86_400_000;
const LIST = 6;

const time = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);

interface Filter {
  act: string;
  stage: string;
  actor: string;
}

/** @param isPart whether there are earlier events than these */
export function Timeline({ events, isPart, asOf }: { events: TimelineEvent[]; isPart: boolean; asOf: string | null }) {
  const [filter, setFilter] = useState<Filter>({ act: "", stage: "", actor: "" });
  const whole = useMemo(() => {
    const times = events.map((one) => time(one.day)).filter((one) => !Number.isNaN(one));
    const from = Math.min(...times);
    const until = Math.max(...times);
    const pad = Math.max(3 * DAY, (until - from) * 0.03);
    return [from - pad, until + pad] as [number, number];
  }, [events]);
  const [all, setAll] = useState(false);
  const [range, setRange] = useState<[number, number] | null>(null);
  const [from, until] = range ?? whole;
  const span = until - from;
  const move = (by: number) => setRange([from + span * by, until + span * by]);
  const zoom = (by: number, at = (from + until) / 2) => {
    const next = Math.max(7 * DAY, span * by);
    const share = (at - from) / span;
    setRange(next >= whole[1] - whole[0] ? null : [at - next * share, at + next * (1 - share)]);
  };
  // Where it is wider than its frame it opens at what happened last.
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => frame.current?.scrollTo({ left: frame.current.scrollWidth }), []);
  const acts = useMemo(() => [...new Set(events.map((one) => one.event.act))].sort(), [events]);
  const actors = useMemo(() => {
    const names = new Map<string, string>();
    for (const one of events) for (const who of [...one.event.agent, ...one.event.target]) names.set(who.id, who.name);
    return [...names].sort((a, b) => a[1].localeCompare(b[1]));
  }, [events]);
  const chosen = events.filter(
    ({ event }) =>
      (!filter.act || event.act === filter.act) &&
      (!filter.stage || event.stage === filter.stage) &&
      (!filter.actor || [...event.agent, ...event.target].some((who) => who.id === filter.actor)),
  );
  const shown = chosen.filter((one) => time(one.day) >= from && time(one.day) <= until);
  const lanes = LANES.filter((lane) => events.some((one) => one.move === lane));
  const x = scaleUtc().domain([from, until]).range([LEFT, WIDTH - 12]);
  const ticks = x.ticks(8);
  const format = x.tickFormat(8);
  const height = lanes.length * LANE + 26;
  const pickers: [keyof Filter, string, [string, string][]][] = [
    ["act", t.process.allActs, acts.map((one) => [one, readable(one)])],
    ["stage", t.process.allStages, STAGES.filter((stage) => events.some((one) => one.event.stage === stage)).map((one) => [one, t.stage[one] ?? one])],
    ["actor", t.process.allActors, actors],
  ];
  return (
    <div class="timeline">
      <div class="timeline-tools">
        {pickers.map(([name, all, options]) => (
          <select key={name} aria-label={all} value={filter[name]} onChange={(event) => setFilter({ ...filter, [name]: event.currentTarget.value })}>
            <option value="">{all}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        ))}
        <span class="buttons">
          <button type="button" onClick={() => zoom(0.5)} aria-label={t.process.zoomIn} title={t.process.zoomIn}>
            +
          </button>
          <button type="button" onClick={() => zoom(2)} aria-label={t.process.zoomOut} title={t.process.zoomOut}>
            −
          </button>
          <button type="button" onClick={() => move(-0.4)} aria-label={t.process.earlier} title={t.process.earlier}>
            ←
          </button>
          <button type="button" onClick={() => move(0.4)} aria-label={t.process.later} title={t.process.later}>
            →
          </button>
          <button type="button" onClick={() => setRange(null)}>
            {t.process.whole}
          </button>
        </span>
        <span class="muted small" aria-live="polite">
          {t.process.shown(shown.length, events.length)}
          {isPart && ` · ${t.process.earlierLeftOut}`}
        </span>
      </div>
      <div
        ref={frame}
        class="scroll"
        tabIndex={0}
        role="group"
        aria-label={t.process.timeline}
        onKeyDown={(event) => {
          if (event.key === "+" || event.key === "=") zoom(0.5);
          else if (event.key === "-") zoom(2);
          else if (event.key === "ArrowLeft") move(-0.2);
          else if (event.key === "ArrowRight") move(0.2);
          else if (event.key === "0") setRange(null);
          else return;
          event.preventDefault();
        }}
        onWheel={(event) => {
          if (!event.ctrlKey) return;
          event.preventDefault();
          const box = event.currentTarget.querySelector("svg")!.getBoundingClientRect();
          zoom(event.deltaY < 0 ? 0.8 : 1.25, x.invert(((event.clientX - box.left) / box.width) * WIDTH).getTime());
        }}
      >
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} class="timeline-chart" aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick.getTime()}>
              <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - 22} class="grid" />
              <text x={x(tick)} y={height - 7} text-anchor={x(tick) > WIDTH - 40 ? "end" : "middle"}>
                {format(tick)}
              </text>
            </g>
          ))}
          {lanes.map((lane, i) => (
            <g key={lane}>
              <text x={LEFT - 12} y={i * LANE + LANE / 2 + 4} text-anchor="end">
                {t.process.lanes[lane] ?? lane}
              </text>
              <line x1={LEFT} x2={WIDTH} y1={(i + 1) * LANE} y2={(i + 1) * LANE} class="grid" />
            </g>
          ))}
          {shown.map((one, i) => {
            const { event } = one;
            const lane = Math.max(0, lanes.indexOf(one.move));
            const hollow = !event.happened || isUncertain(event.happened);
            const radius = 4 + Math.min(4, Math.sqrt(one.pages) - 1 + Math.abs(one.weight) / 6);
            // Neighbours of one day are set apart within their lane.
            const shift = ((i * 7) % 5) - 2;
            return (
              <circle
                key={i}
                cx={x(time(one.day))}
                cy={lane * LANE + LANE / 2 + shift * 2.4}
                r={radius}
                class={`dot family-${FAMILY[event.stage]} ${hollow ? "hollow" : ""}`}
                onClick={() => go(pageAddress(event.citation.page, event.id))}
              >
                <title>
                  {day(event.happened ?? one.day)}: {event.agent.map((who) => who.name).join(", ")} → {readable(event.act)} ({event.stage}) {oneLine(event.text)}
                </title>
              </circle>
            );
          })}
        </svg>
      </div>
      <p class="muted small">{t.process.timelineHint}</p>
      <ol class="rows growing">
        {shown.slice(0, all ? undefined : LIST).map((one) => (
          <li key={one.id} class="plain-row">
            <EventLine deed={one.event} event={one.event} clamp />
            {one.pages > 1 && <MoreTellings id={one.id} pages={one.pages} families={one.families} asOf={asOf} />}
          </li>
        ))}
      </ol>
      {!all && shown.length > LIST && (
        <>
          <button type="button" class="quiet no-print" onClick={() => setAll(true)}>
            {t.process.more}
          </button>
          <p class="muted print-only">{t.process.leftOut(shown.length - LIST)}</p>
        </>
      )}
    </div>
  );
}
