// What the headline says, held against what the article says, where the two differ.
import type { Event, Words } from "../api";
import type { Placed, Room } from "../reading";
import { t } from "../texts";
import { oneLine } from "../words";
import { Stage } from "./stage";

const CODES = new Set(["HEADLINE_STRONGER", "HEADLINE_UNATTRIBUTED"]);

export function Against({ room, pick }: { room: Room; pick: (placed: Placed) => void }) {
  const { reading } = room;
  const warnings = reading.warnings.filter((warning) => CODES.has(warning.code));
  if (warnings.length === 0) return null;
  const events = room.placed.filter((placed) => placed.family === "events");
  const inHeadline = (at: number) => reading.parts.some((part) => part.kind === "headline" && part.start <= at && at < part.end);
  const over = (words: Words) =>
    events.find((placed) => placed.spans.some((span) => span.start < words.end && span.end > words.start)) ?? null;
  return (
    <section class="against" aria-label={t.reading.against}>
      {warnings.map((warning) => (
        <div key={warning.id} class="against-one">
          <h2>{t.warning[warning.code]}</h2>
          <p class="muted">{warning.message}</p>
          <dl>
            {warning.evidence.map((words) => {
              const placed = over(words);
              const event = placed?.record as Event | undefined;
              return (
                <div key={words.start}>
                  <dt>{inHeadline(words.start) ? t.reading.headlineSays : t.reading.bodySays}</dt>
                  <dd>
                    {event && <Stage stage={event.stage} negated={event.negated} />}{" "}
                    <button type="button" class="plain serif" disabled={!placed} onClick={() => placed && pick(placed)}>
                      “{oneLine(words.text)}”
                    </button>
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      ))}
    </section>
  );
}
