// The page's text, part by part, with the words of every record marked.
import { useMemo } from "preact/hooks";
import type { Event } from "../api";
import { partName, type Placed, READ, type Room, rolesOf, type Segment, segments } from "../reading";
import { t } from "../texts";
import { FAMILY, Sign } from "./stage";

interface Props {
  room: Room;
  selected: Placed | null;
  pick: (placed: Placed | null) => void;
  aside: boolean;
  setAside: (shown: boolean) => void;
}

export function PageText({ room, selected, pick, aside, setAside }: Props) {
  const { parts, page } = room.reading;
  const cut = useMemo(
    () => new Map(parts.filter((part) => READ.has(part.kind)).map((part) => [part.start, segments(room, part.start, part.end)])),
    [room],
  );
  const others = parts.filter((part) => !READ.has(part.kind)).length;
  let last = "";
  return (
    <section class="page-text" aria-label={t.reading.text}>
      {others > 0 && (
        <p class="aside-switch">
          <button type="button" class="quiet" aria-pressed={aside} onClick={() => setAside(!aside)} title={t.reading.asideWhat}>
            {aside ? t.reading.asideShown(others) : t.reading.aside(others)}
          </button>
        </p>
      )}
      {parts.map((part) => {
        const read = READ.has(part.kind);
        if (!read && !aside) return null;
        const label = part.kind === last ? null : partName(part.kind);
        last = part.kind;
        return (
          <div key={part.start} class={`part part-${part.kind} ${read ? "is-read" : "is-aside"}`}>
            <span class="part-label">{label}</span>
            <p class="serif" data-start={part.start}>
              {read
                ? (cut.get(part.start) ?? []).map((segment) => <Piece key={segment.start} room={room} segment={segment} selected={selected} pick={pick} />)
                : page.text.slice(part.start, part.end)}
            </p>
          </div>
        );
      })}
    </section>
  );
}

function Piece({ room, segment, selected, pick }: { room: Room; segment: Segment; selected: Placed | null; pick: (placed: Placed) => void }) {
  const top = segment.records[0];
  if (!top) return <>{segment.text}</>;
  const event = segment.records.find((placed) => placed.family === "events")?.record as Event | undefined;
  const begins = segment.begins.find((placed) => placed.family === "events")?.record as Event | undefined;
  const classes = ["segment", ...new Set(segment.records.map((placed) => `has-${placed.family}`))];
  if (event) classes.push(`family-${FAMILY[event.stage]}`);
  if (selected && segment.records.some((placed) => placed.record.id === selected.record.id)) classes.push("on");
  let role: string | undefined;
  if (selected?.family === "events") {
    const asked = selected.record as Event;
    const sentence = room.reading.sentences.find((one) => one.id === asked.sentence);
    if (sentence && segment.start >= sentence.start && segment.end <= sentence.end) {
      const roles = rolesOf(asked);
      for (const placed of segment.records) role ??= roles.get(placed.record.id);
      if (role) classes.push(`role-${role}`);
    }
  }
  // Events are what a click means, unless something narrower lies there.
  return (
    <span class={classes.join(" ")} data-role={role ? t.role[role as keyof typeof t.role] : undefined} onClick={() => pick(top)}>
      {begins && <Sign stage={begins.stage} />}
      {segment.text}
    </span>
  );
}
