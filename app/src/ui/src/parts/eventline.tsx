// An event with the sentence that tells it.
import type { ComponentChildren } from "preact";
import type { EventRow } from "../api";
import { day, word } from "../words";
import { Cited, pageAddress, Sentence } from "./sentence";
import { type Deed, Told } from "./told";

/** What was done, by what all its pages say where it is told by several, and the telling whose sentence is shown. */
export function EventLine({ deed, event, clamp, children }: { deed: Deed & { happened: string | null }; event: EventRow; clamp?: boolean; children?: ComponentChildren }) {
  return (
    <article class="event-line">
      <p class="line-top">
        <Told deed={deed} />
        <span class="muted small when">{deed.happened && day(deed.happened)}</span>
      </p>
      <p class={clamp ? "serif clamp" : "serif"}>
        <a href={pageAddress(event.citation.page, event.id)} class="sentence-link">
          <Sentence citation={event.citation} marks={[event]} />
        </a>
      </p>
      <p class="small line-foot">
        <span class="muted">{word(event.holder, event.stance, event.anonymous)} · </span>
        <Cited citation={event.citation} record={event.id} />
      </p>
      {children}
    </article>
  );
}
