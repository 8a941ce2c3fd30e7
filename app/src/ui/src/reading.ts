// A reading made ready for the screen: what ids are called, where records stand, and the text cut where they begin and end.
import type { Event, Finding, Named, Reading } from "./api";
import { t } from "./texts";
import { nameOf, oneLine } from "./words";

export const FAMILIES = ["events", "quotes", "actors", "places", "times", "counts", "agreements", "commitments", "relations", "warnings"] as const;
export type Family = (typeof FAMILIES)[number];

export interface Span {
  start: number;
  end: number;
}

export interface Placed {
  family: Family;
  record: Finding;
  /** Where its words stand; the first one is its own, others are further mentions of it. */
  spans: Span[];
}

export interface Segment extends Span {
  text: string;
  records: Placed[];
  begins: Placed[];
}

export interface Room {
  reading: Reading;
  names: Map<string, string>;
  placed: Placed[];
  byId: Map<string, Placed>;
  named: (ids: string[]) => Named[];
}

function span(record: { start: number | null; end: number | null }): Span[] {
  return record.start === null || record.end === null || record.start < 0 ? [] : [{ start: record.start, end: record.end }];
}

export function room(reading: Reading): Room {
  const names = new Map<string, string>();
  for (const event of reading.events) names.set(event.id, oneLine(event.text ?? event.id));
  for (const count of reading.counts) names.set(count.id, oneLine(count.text ?? count.id));
  for (const agreement of reading.agreements) names.set(agreement.id, agreement.name);
  for (const place of reading.places) names.set(place.id, place.name);
  for (const actor of reading.actors) names.set(actor.id, actor.name);
  names.set("source:outlet", "the page");

  const mentions = new Map<string, Span[]>();
  for (const mention of reading.mentions) {
    const spans = mentions.get(mention.target) ?? [];
    spans.push(...span(mention));
    mentions.set(mention.target, spans);
  }
  const placed: Placed[] = [];
  for (const family of FAMILIES) {
    for (const record of reading[family] as Finding[]) {
      const more =
        family === "warnings"
          ? (record as Reading["warnings"][number]).evidence
          : family === "agreements"
            ? [...(record as Reading["agreements"][number]).provisions, ...(mentions.get(record.id) ?? [])]
            : (mentions.get(record.id) ?? []);
      const spans = new Map<string, Span>();
      for (const one of [...span(record), ...more]) spans.set(`${one.start}-${one.end}`, { start: one.start, end: one.end });
      placed.push({ family, record, spans: [...spans.values()] });
    }
  }
  return {
    reading,
    names,
    placed,
    byId: new Map(placed.map((one) => [one.record.id, one])),
    named: (ids) => ids.map((id) => ({ id, name: names.get(id) ?? nameOf(id) })),
  };
}

/** Cuts a stretch of the text where records begin and end. Warnings and ties mark no words of their own. */
export function segments(room: Room, from: number, until: number): Segment[] {
  const here: { span: Span; placed: Placed }[] = [];
  const cuts = new Set([from, until]);
  for (const placed of room.placed) {
    if (placed.family === "warnings") continue;
    for (const one of placed.spans) {
      if (one.start < until && one.end > from) {
        here.push({ span: one, placed });
        cuts.add(Math.max(from, one.start));
        cuts.add(Math.min(until, one.end));
      }
    }
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const result: Segment[] = [];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const start = ordered[i]!;
    const end = ordered[i + 1]!;
    // The narrowest record is the one that is meant by a click.
    const over = here
      .filter(({ span: one }) => one.start <= start && one.end >= end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    result.push({
      start,
      end,
      text: room.reading.page.text.slice(start, end),
      records: over.map(({ placed }) => placed),
      begins: over.filter(({ span: one }) => one.start === start).map(({ placed }) => placed),
    });
  }
  return result;
}

/** Which part of an event each id plays. */
export function rolesOf(event: Event): Map<string, string> {
  const roles = new Map<string, string>();
  for (const id of event.roles.place) roles.set(id, "place");
  for (const id of event.roles.about) roles.set(id, "about");
  for (const id of event.roles.count) roles.set(id, "count");
  roles.set(event.assertion.holder, "word");
  for (const id of event.roles.target) roles.set(id, "target");
  for (const id of event.roles.agent) roles.set(id, "agent");
  return roles;
}

/** Whether it was promised not to do something, as the ledger tells it too. */
export const isToRefrain = (reading: Reading, commitment: Reading["commitments"][number]): boolean =>
  (commitment.text ?? "").startsWith("not ") || reading.events.some((event) => event.negated && event.scope === "act" && event.act === commitment.act && event.start === commitment.start);

export const ASIDE = new Set(["navigation", "teaser", "search", "related", "comment", "notice", "image", "other", "bio", "caption", "section", "author", "dateline"]);
export const READ = new Set(["headline", "subhead", "body"]);

export function partName(kind: string): string {
  return t.part[kind] ?? kind;
}
