// A row's sentence with the words marked that it is about, and where it stands.
import type { Citation } from "../api";
import { address } from "../router";
import { t } from "../texts";
import { day, host, oneLine } from "../words";

/** The sentence, with some stretches of the page's text marked. */
export function Sentence({ citation, marks }: { citation: Citation; marks: { start: number; end: number }[] }) {
  const text = citation.sentence ?? "";
  const from = citation.start ?? 0;
  const pieces = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(at, Math.min(text.length, mark.start - from));
    const end = Math.max(start, Math.min(text.length, mark.end - from));
    if (end > start) {
      pieces.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
      at = end;
    }
  }
  pieces.push(text.slice(at));
  return <span class="sentence">{pieces}</span>;
}

export function pageAddress(page: string, record?: string | null): string {
  return address(`/pages/${page}`, { at: record });
}

export function Cited({ citation, record }: { citation: Citation; record?: string }) {
  const outlet = citation.publisher ?? host(citation.url) ?? citation.source;
  return (
    <span class="cited">
      <a href={pageAddress(citation.page, record)}>{oneLine(citation.headline ?? t.reading.noHeadline)}</a>
      <span class="muted">
        {" · "}
        {outlet}
        {citation.published && ` · ${day(citation.published)}`}
        {citation.part === "headline" && " · headline"}
      </span>
    </span>
  );
}
