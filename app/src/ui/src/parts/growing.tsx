// A list that grows as it is scrolled. What is out of sight is not laid out, and what was drawn once is not drawn again.
import type { ComponentChild, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem, Rows } from "../api";
import { get, problemOf, useRetry } from "../api";
import { step } from "../router";
import { t } from "../texts";
import { Trouble } from "./states";

/** Some more than a window has; more at once would be drawn too long for a key that is pressed meanwhile. */
const CHUNK = 30;
/** How far below the window the next rows are asked for, so that they are there when they are reached. */
const AHEAD = "1600px";
/** More are not answered at once. */
const MOST = 500;
/** How many rows there were at a step of the history: as many are there for whoever comes back. */
const reached = new Map<number, number>();

export interface Grown<T> {
  rows: T[];
  /** How many there are in all, where anybody has counted. */
  total: number | null;
  more: boolean;
  loading: boolean;
  problem: Problem | null;
  next: () => void;
}

type State<T> = Omit<Grown<T>, "next"> & { address: string | null };

const begun = <T,>(address: string | null): State<T> => ({ address, rows: [], total: null, more: true, loading: address !== null, problem: null });

/** The first rows of an address, and more of them whenever they are asked for; null asks for nothing, another turn from the beginning. */
export function useGrowing<T>(address: string | null, turn = 0): Grown<T> {
  const [state, set] = useState<State<T>>(begun(address));
  const asked = useRef<AbortController | null>(null);
  const next = (before: T[], limit = CHUNK) => {
    if (address === null || asked.current) return;
    const controller = new AbortController();
    const at = step();
    asked.current = controller;
    set((now) => ({ ...now, loading: true, problem: null }));
    get<Rows<T>>(`${address}${address.includes("?") ? "&" : "?"}limit=${limit}&offset=${before.length}`, controller.signal).then(
      (answer) => {
        asked.current = null;
        reached.set(at, before.length + answer.rows.length);
        set({ address, rows: [...before, ...answer.rows], total: answer.total, more: answer.more, loading: false, problem: null });
      },
      (fault) => {
        if (controller.signal.aborted) return;
        asked.current = null;
        set((now) => ({ ...now, loading: false, problem: problemOf(fault) }));
      },
    );
  };
  useEffect(() => {
    set(begun(address));
    next([], Math.min(MOST, Math.max(CHUNK, reached.get(step()) ?? 0)));
    return () => {
      asked.current?.abort();
      asked.current = null;
    };
  }, [address, turn]);
  useRetry(state.problem, () => next(state.rows));
  // Until the rows of another address come, those of the last one are no answer.
  return { ...(state.address === address ? state : begun<T>(address)), next: () => next(state.rows) };
}

export function Growing<T extends object>({ grown, current, row, label }: { grown: Grown<T>; current: number; row: (row: T) => ComponentChild; label: string }) {
  const end = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const drawn = useRef(new WeakMap<T, { on: boolean; node: VNode }>());
  // Rows that are there again are measured once, so that one stands where one stood.
  const [measured, setMeasured] = useState(grown.rows.length <= CHUNK);
  useEffect(() => void requestAnimationFrame(() => requestAnimationFrame(() => setMeasured(true))), []);
  const latest = useRef(grown);
  latest.current = grown;
  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([seen]) => {
        const now = latest.current;
        if (seen?.isIntersecting && now.more && !now.loading && !now.problem) now.next();
      },
      { rootMargin: AHEAD },
    );
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [grown.rows.length, grown.loading]);
  useEffect(() => {
    if (current >= 0) list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <>
      <ol class={measured ? "rows growing" : "rows growing whole"} ref={list} aria-label={label}>
        {grown.rows.map((one, i) => {
          const on = i === current;
          const kept = drawn.current.get(one);
          if (kept?.on === on) return kept.node;
          const node = (
            <li key={i} class={on ? "plain-row on" : "plain-row"}>
              {row(one)}
            </li>
          );
          drawn.current.set(one, { on, node });
          return node;
        })}
      </ol>
      {grown.problem && <Trouble problem={grown.problem} again={grown.next} />}
      <div ref={end} class="muted small pad" role="status">
        {grown.loading && t.loading}
      </div>
    </>
  );
}
