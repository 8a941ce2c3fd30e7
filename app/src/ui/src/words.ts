// Small things said in words.
import { t } from "./texts";

const DAY = 86_400_000;

const dayFormat = new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat(t.locale, { month: "short", year: "numeric", timeZone: "UTC" });
/** A day of a year that isn't told. */
const yearlyFormat = new Intl.DateTimeFormat(t.locale, { day: "numeric", month: "short", timeZone: "UTC" });

function point(value: string): string {
  const about = value.endsWith("~") || value.endsWith("?") ? "about " : "";
  const plain = value.replace(/[~?%]$/, "").replace(/T.*/, "");
  if (/^\d{4}-\d\d-\d\d$/.test(plain)) return about + dayFormat.format(new Date(`${plain}T00:00:00Z`));
  if (/^\d{4}-(0\d|1[0-2])$/.test(plain)) return about + monthFormat.format(new Date(`${plain}-01T00:00:00Z`));
  if (/^XXXX-\d\d-\d\d$/.test(plain)) return about + yearlyFormat.format(new Date(`2000${plain.slice(4)}T00:00:00Z`));
  return about + plain;
}

/** A time in EDTF for people; what is no plain date stays as it is. */
export function day(value: string | null | undefined): string {
  if (!value) return "";
  const slash = value.indexOf("/");
  if (slash < 0) return point(value);
  const from = value.slice(0, slash);
  const until = value.slice(slash + 1);
  if (until === ".." || until === "") return `since ${point(from)}`;
  if (from === ".." || from === "") return `until ${point(until)}`;
  return `${point(from)} – ${point(until)}`;
}

/** When the last day of a year, a month or a day begins, as the ledger takes one that it is asked about. */
export function lastDay(value: string): number {
  const [year = NaN, month, day] = value.split("-").map(Number);
  return day ? Date.UTC(year, month! - 1, day) : Date.UTC(year, month ?? 12, 0);
}

/** Whether the day is over by which something was due; false where no year is told. */
export function isPast(due: string): boolean {
  const end = /^\d{4}(-\d\d){0,2}/.exec(due.slice(due.indexOf("/") + 1));
  return end !== null && lastDay(end[0]) < Date.now() - DAY;
}

/** A text of the ledger with its days as people write them. */
export const withDays = (text: string): string => text.replace(/\b\d{4}-\d\d-\d\d\b/g, point);

/** Whether a time in EDTF is less than a day's certainty. */
export const isUncertain = (value: string): boolean => /[~?%X/]/.test(value) || !/^\d{4}-\d\d-\d\d/.test(value);

export const readable = (word: string): string => word.replaceAll("-", " ");

/** What an id says by itself, where nobody tells a name: `org:free-press` is Free Press. */
export const nameOf = (id: string): string => readable(id.replace(/^[a-z]+:/, "")).replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

export const isOutlet = (id: string): boolean => id === "source:outlet";

/** On whose word something stands. */
export function word(holder: { id: string; name: string }, stance: string, anonymous: boolean): string {
  const who = anonymous ? `${holder.name}, ${t.unnamed}` : holder.name;
  if (isOutlet(holder.id) && stance === "stated") return t.ownWord;
  return (t.stance[stance] ?? ((name: string) => `${stance}: ${name}`))(isOutlet(holder.id) ? "the page" : who);
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export function host(url: string | null): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}

/** Only what a browser may safely follow. */
export const webLink = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null);
