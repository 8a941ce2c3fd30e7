// What this browser remembers: searches, the theme, and how far somebody has looked.
import { useEffect, useState } from "preact/hooks";

export interface SavedSearch {
  address: string;
  name: string;
}

const SEARCHES = "parley-searches";
const SEEN = "parley-seen";
const THEME = "parley-theme";
const WHO = "parley-who";
const listeners = new Set<() => void>();

function load<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise; // a browser may forbid it; then nothing is remembered
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // as above
  }
  listeners.forEach((listener) => listener());
}

function useKept<T>(read: () => T): T {
  const [value, set] = useState(read);
  useEffect(() => {
    const listener = () => set(() => read());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return value;
}

const searches = (): SavedSearch[] => load(SEARCHES, [] as SavedSearch[]);
export const useSaved = (): SavedSearch[] => useKept(searches);
export const remember = (address: string, name: string): void => keep(SEARCHES, [{ address, name }, ...searches().filter((one) => one.address !== address)].slice(0, 50));
export const forget = (address: string): void => keep(SEARCHES, searches().filter((one) => one.address !== address));

/** The last batch that was looked at, in each ledger. */
interface Seen {
  ledger: string;
  batch: number;
}

const ledgerOf = (version: string) => version.replace(/-\d+$/, "");
export const useSeen = (version: string | null): number =>
  useKept(() => load<Seen | null>(SEEN, null)) && version !== null ? seenBatch(version) : 0;
function seenBatch(version: string): number {
  const seen = load<Seen | null>(SEEN, null);
  return seen && seen.ledger === ledgerOf(version) ? seen.batch : 0;
}
export const markSeen = (version: string, batch: number): void => keep(SEEN, { ledger: ledgerOf(version), batch });

export type Theme = "auto" | "light" | "dark";
export const theme = (): Theme => load<Theme>(THEME, "auto");
export function setTheme(to: Theme): void {
  keep(THEME, to);
  showTheme();
}
export function showTheme(): void {
  const now = theme();
  if (now === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = now;
}
export const useTheme = (): Theme => useKept(theme);

/** What somebody calls themselves in the history of corrections. */
export const who = (): string => load(WHO, "");
export const setWho = (name: string): void => keep(WHO, name);
