// A process as a text that can be handed on: what is told, and who tells it.
import type { Citation, EventRow, Named, ProcessState } from "./api";
import { t } from "./texts";
import { day, host, oneLine, readable, word } from "./words";

const names = (list: Named[]) => list.map((one) => one.name).join(", ");

/** Marks that Markdown would take for its own are told as they are. */
const plain = (text: string) => oneLine(text).replace(/[\\`*_[\]<>#|]/g, "\\$&");

export function brief(state: ProcessState): string {
  const { summary } = state;
  const notes: Citation[] = [];
  const cite = (citation: Citation) => {
    let at = notes.findIndex((one) => one.page === citation.page);
    if (at < 0) at = notes.push(citation) - 1;
    return `[^${at + 1}]`;
  };
  const told = (event: EventRow) =>
    `${plain(names(event.agent) || t.nobody)} → ${readable(event.act)}${event.target.length ? ` → ${plain(names(event.target))}` : ""} (${event.negated ? `${t.not} ` : ""}${event.stage}; ${plain(word(event.holder, event.stance, event.anonymous))})${cite(event.citation)}`;
  const lines: string[] = [`# ${plain(summary.name)}`, "", `${t.process.asOf} ${day(state.asOf)} · **${summary.phase}**${summary.since ? ` ${t.process.since(day(summary.since))}` : ""} · ${t.process.pages(summary.pages)}`, ""];
  const section = (title: string, rows: string[]) => {
    if (rows.length) lines.push(`## ${title}`, "", ...rows, "");
  };
  for (const role of ["party", "mediator", "guarantor"]) {
    const some = state.participants.filter((one) => one.role === role && (one.pages > 0 || one.known));
    if (some.length) lines.push(`**${t.process.role[role]}:** ${some.map((one) => plain(one.who.name)).join(", ")}`, "");
  }
  section(
    t.process.moves,
    state.moves.map((move) => `* ${move.day ? `${day(move.day)}: ` : ""}**${move.phase}** (${move.why})${move.event ? `. “${plain(move.event.citation.sentence ?? move.event.text)}”${cite(move.event.citation)}` : ""}`),
  );
  section(
    t.process.ladder,
    [...state.ladder].reverse().map((rung) => `* **${rung.rung}** (${rung.number}): ${plain(rung.last)}${rung.day ? `, ${day(rung.day)}` : ""}${cite(rung.citation)}`),
  );
  section(
    t.process.agreements,
    state.agreements.map((one) => `* **${plain(one.name)}** (${readable(one.kind)}), ${readable(one.status)}${one.signed ? `, signed ${day(one.signed)}` : ""}: ${plain(names(one.parties))}${cite(one.citation)}`),
  );
  section(
    t.process.commitments,
    state.commitments.map((one) => `* **${one.overdue ? t.process.columns.overdue : one.status}**${one.due ? `, ${t.due} ${day(one.due)}` : ""}: ${plain(names(one.last.by) || t.nobody)} ${one.last.negated ? `${t.notTo} ` : ""}${readable(one.last.act)}. “${plain(one.last.citation.sentence ?? one.last.text)}”${cite(one.last.citation)}`),
  );
  section(
    t.process.counts,
    state.counts.map((one) => `* ${day(one.period)}: ${readable(one.what)} ${one.best} (${one.low}–${one.high})${cite(one.citation)}`),
  );
  section(
    t.process.timeline,
    state.timeline.slice(0, 40).map((one) => `* ${day(one.event.happened ?? one.day)}: ${told(one.event)}${one.pages > 1 ? ` (${t.joined.told(one.pages, one.families)})` : ""}`),
  );
  lines.push(...notes.map((one, i) => `[^${i + 1}]: ${plain(one.headline ?? one.source)}. ${plain(one.publisher ?? host(one.url) ?? one.source)}${one.published ? `, ${day(one.published)}` : ""}.${one.url ? ` <${one.url}>` : ""}`));
  return `${lines.join("\n")}\n`;
}
