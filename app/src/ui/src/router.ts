// Real paths, the browser's own history.
import { useEffect, useState } from "preact/hooks";
import { t } from "./texts";

export interface Place {
  path: string;
  query: URLSearchParams;
}

const listeners = new Set<() => void>();
/** How far each step of the history was scrolled when it was left. */
const tops = new Map<number, number>();
const PATIENCE = 3000;
const MOVES = ["wheel", "pointerdown", "keydown"];
let current = stepOf();
let release = () => {};

function stepOf(): number {
  return (history.state as { step: number } | null)?.step ?? 0;
}

/** The step of the history that is looked at; who goes back to it finds it by the same number. */
export const step = (): number => current;

function leave(): void {
  tops.set(current, scrollY);
  current = stepOf();
  release();
}

/** Stays that far down while what was there comes again, until somebody moves. */
function hold(top: number): void {
  const watcher = new ResizeObserver(() => scrollTo(0, top));
  const timer = setTimeout(() => release(), PATIENCE);
  release = () => {
    watcher.disconnect();
    clearTimeout(timer);
    MOVES.forEach((move) => removeEventListener(move, release));
    release = () => {};
  };
  MOVES.forEach((move) => addEventListener(move, release, { passive: true }));
  watcher.observe(document.body);
}

export function here(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

/** Goes to an address of the desk; `replace` leaves no step behind. */
export function go(address: string, replace = false): void {
  if (address === location.pathname + location.search) return;
  if (replace) history.replaceState(history.state, "", address);
  else {
    history.pushState({ step: Date.now() }, "", address);
    leave();
  }
  listeners.forEach((listener) => listener());
}

/** An address with the parameters that have a value. */
export function address(path: string, parameters: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text ? `${path}?${text}` : path;
}

export function usePlace(): Place {
  const [place, set] = useState(here);
  useEffect(() => {
    const listener = () => set(here());
    listeners.add(listener);
    addEventListener("popstate", listener);
    return () => {
      listeners.delete(listener);
      removeEventListener("popstate", listener);
    };
  }, []);
  return place;
}

/** What the window is called while something is shown; null leaves that to others. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} · ${t.name}`;
  }, [title]);
}

/** Links within the desk load nothing, and the way back leads to where one was. */
export function catchLinks(): void {
  history.scrollRestoration = "manual";
  addEventListener("popstate", () => {
    leave();
    hold(tops.get(current) ?? 0);
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/") || link.pathname.startsWith("/assets/")) return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    go(link.pathname + link.search);
    scrollTo(0, 0);
  });
}
