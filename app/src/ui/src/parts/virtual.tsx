// A list of any length: only the rows near the window are asked for and drawn. All rows have one height.
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Problem, Rows } from "../api";
import { get, problemOf, useRetry } from "../api";
import { Trouble } from "./states";

const CHUNK = 100;
const AHEAD = 12;

interface Props<T> {
  /** The address of the rows, without limit and offset. */
  rows: string;
  total: number;
  /** Where it changes, the rows are asked for anew; those that are there stay until the new ones are. */
  version?: unknown;
  height: number;
  label: string;
  row: (row: T, index: number, current: boolean) => ComponentChildren;
  current: number;
}

export function Virtual<T>({ rows, total, version, height, label, row, current }: Props<T>) {
  const chunks = useRef(new Map<number, T[] | "asked">());
  const before = useRef(new Map<number, T[] | "asked">());
  const asked = useRef({ rows, version });
  const list = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, until: 30 });
  const [, draw] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (asked.current.rows !== rows || asked.current.version !== version) {
    before.current = asked.current.rows === rows ? chunks.current : new Map();
    asked.current = { rows, version };
    chunks.current = new Map();
  }
  useLayoutEffect(() => {
    const look = () => {
      const box = list.current?.getBoundingClientRect();
      if (!box) return;
      const from = Math.max(0, Math.floor(-box.top / height) - AHEAD);
      const until = Math.min(total, Math.ceil((innerHeight - box.top) / height) + AHEAD);
      setRange((before) => (before.from === from && before.until === until ? before : { from, until }));
    };
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [total, height, rows]);
  useEffect(() => {
    const store = chunks.current;
    for (let chunk = Math.floor(range.from / CHUNK); chunk * CHUNK < range.until; chunk++) {
      if (store.has(chunk)) continue;
      store.set(chunk, "asked");
      const glue = rows.includes("?") ? "&" : "?";
      get<Rows<T>>(`${rows}${glue}limit=${CHUNK}&offset=${chunk * CHUNK}`).then(
        (answer) => {
          store.set(chunk, answer.rows);
          draw((turn) => turn + 1);
        },
        (fault) => {
          store.delete(chunk);
          setProblem(problemOf(fault));
        },
      );
    }
  }, [range, rows, version]);
  useEffect(() => {
    if (current < 0 || !list.current) return;
    const top = list.current.getBoundingClientRect().top + current * height;
    if (top < 120) scrollBy(0, top - 120);
    else if (top + height > innerHeight) scrollBy(0, top + height - innerHeight + 20);
  }, [current]);

  const again = () => {
    setProblem(null);
    draw((turn) => turn + 1);
    setRange({ ...range });
  };
  useRetry(problem, again);
  if (problem) {
    return <Trouble problem={problem} again={again} />;
  }
  const shown = [];
  for (let i = range.from; i < Math.min(range.until, total); i++) {
    const chunk = [chunks, before].map((kept) => kept.current.get(Math.floor(i / CHUNK))).find(Array.isArray);
    const one = chunk?.[i % CHUNK];
    shown.push(
      <div key={i} role="listitem" aria-setsize={total} aria-posinset={i + 1} class={i === current ? "row on" : "row"} style={{ top: `${i * height}px`, height: `${height}px` }}>
        {one ? row(one, i, i === current) : <div class="row-waiting" />}
      </div>,
    );
  }
  return (
    <div ref={list} class="virtual" role="list" aria-label={label} style={{ height: `${total * height}px` }}>
      {shown}
    </div>
  );
}
