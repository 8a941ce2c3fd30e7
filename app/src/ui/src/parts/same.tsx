// Which other pages tell the event that is being corrected, and which may.
import { useState } from "preact/hooks";
import type { Event, EventRow, JoinedEvent, Rows } from "../api";
import { useAnswer, useDoing } from "../api";
import type { Room } from "../reading";
import { address } from "../router";
import { t } from "../texts";
import { joinedId, link, Tellings } from "./joined";
import { Cited, Sentence } from "./sentence";
import { Failed, Shown } from "./states";

const DAY = 86_400_000;
const NEAR = 14;
const PROPOSED = 8;

export function Same({ event, room, done }: { event: Event; room: Room; done: (line: string) => void }) {
  const { page } = room.reading;
  const [open, setOpen] = useState(false);
  return (
    <details class="tellings" onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>{t.joined.same}</summary>
      {open && event.start !== null && <Others id={joinedId(page.id, event.start, event.id)} event={event} room={room} done={done} />}
    </details>
  );
}

function Others({ id, event, room, done }: { id: string; event: Event; room: Room; done: (line: string) => void }) {
  const { page } = room.reading;
  const joining = useDoing();
  const asked = useAnswer<JoinedEvent>(`/api/joined-events/${encodeURIComponent(id)}`);
  const about = Date.parse(`${(event.when.value ?? page.published.value ?? "").slice(0, 10)}T00:00:00Z`);
  const near = (by: number) => (Number.isNaN(about) ? null : new Date(about + by * NEAR * DAY).toISOString().slice(0, 10));
  const candidates = useAnswer<Rows<EventRow>>(address("/api/events", { act: event.act, since: near(-1), until: near(1), limit: "60" }));
  return (
    <Shown asked={asked}>
      {(joined) => {
        const isIn = (row: EventRow) => joined.tellings.some((one) => one.event.id === row.id && one.event.citation.page === row.citation.page);
        const self = joined.tellings.find((one) => one.event.id === event.id && one.event.citation.page === page.id)?.event;
        const others = (candidates.data?.rows ?? []).filter((row) => !isIn(row)).slice(0, PROPOSED);
        return (
          <>
            {joined.tellings.length > 1 ? <Tellings event={joined} of={self} /> : <p class="muted small">{t.joined.alone}</p>}
            {candidates.data && others.length === 0 && <p class="muted small">{t.joined.none}</p>}
            {self && others.length > 0 && (
              <>
                <h3>{t.joined.maybe}</h3>
                <ol class="telling-list">
                  {others.map((row) => (
                    <li key={`${row.citation.page} ${row.id}`}>
                      <p class="serif">
                        <Sentence citation={row.citation} marks={[row]} />
                      </p>
                      <p class="small">
                        <Cited citation={row.citation} record={row.id} />{" "}
                      </p>
                      <button
                        type="button"
                        class="quiet"
                        disabled={joining.busy}
                        onClick={() => void joining.run(async () => done((await link("merge", self, row)).id))}
                      >
                        {t.joined.join}
                      </button>
                    </li>
                  ))}
                </ol>
              </>
            )}
            <Failed why={joining.trouble} />
          </>
        );
      }}
    </Shown>
  );
}
