// What the server tells of its own accord: pages that come in, and that the ledger has changed.
import { useEffect, useState } from "preact/hooks";
import type { Incoming, LedgerState } from "./api";
import { get, retry } from "./api";

let incoming: Incoming[] = [];
let ledger: LedgerState | null = null;
const listeners = new Set<() => void>();
let source: EventSource | null = null;
const PAUSE = 3000;

function tell(): void {
  listeners.forEach((listener) => listener());
}

function take(one: Incoming): void {
  incoming = [one, ...incoming.filter((other) => other.id !== one.id)].sort((a, b) => b.id - a.id).slice(0, 200);
  tell();
}

/** Only the tab that is looked at listens: a browser has six connections to one server, and each that listens holds one. */
export function listen(): void {
  open();
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
}

function close(): void {
  source?.close();
  source = null;
}

function open(): void {
  if (source || document.hidden) return;
  refresh();
  source = new EventSource("/api/progress");
  source.addEventListener("open", () => {
    refresh();
    retry();
  });
  source.addEventListener("error", () => {
    if (source?.readyState !== EventSource.CLOSED) return; // else the browser tries again itself
    close();
    setTimeout(open, PAUSE);
  });
  source.addEventListener("incoming", (event) => {
    incoming = (JSON.parse(event.data) as { rows: Incoming[] }).rows;
    tell();
  });
  source.addEventListener("page", (event) => take(JSON.parse(event.data) as Incoming));
  source.addEventListener("ledger", (event) => {
    ledger = JSON.parse(event.data) as LedgerState;
    tell();
  });
}

/** Asks how the ledger stands; whoever shows something of it asks again where it has changed. */
export function refresh(): void {
  get<LedgerState>("/api/ledger").then(
    (state) => {
      ledger = state;
      tell();
    },
    () => undefined, // each view tells of its own failure
  );
}

function useStore<T>(read: () => T): T {
  const [value, set] = useState(read);
  useEffect(() => {
    const listener = () => set(() => read());
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return value;
}

export const useIncoming = (): Incoming[] => useStore(() => incoming);
export const useLedger = (): LedgerState | null => useStore(() => ledger);
