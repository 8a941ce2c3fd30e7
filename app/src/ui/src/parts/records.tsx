// What was found, kind by kind.
import type { ComponentChildren } from "preact";
import type { CorrectionRow, Event, Reading, When } from "../api";
import { type Family, FAMILIES, isToRefrain, type Placed, type Room } from "../reading";
import { t } from "../texts";
import { day, oneLine, readable, word } from "../words";
import { Told } from "./told";

interface Props {
  room: Room;
  family: Family;
  setFamily: (family: Family) => void;
  shown: Placed[];
  selected: Placed | null;
  pick: (placed: Placed) => void;
  why: (event: string) => void;
  correct: (placed: Placed) => void;
  corrections: CorrectionRow[];
}

export function Records({ room, family, setFamily, shown, selected, pick, why, correct, corrections }: Props) {
  const move = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by) {
      event.preventDefault();
      const next = FAMILIES[(FAMILIES.indexOf(family) + by + FAMILIES.length) % FAMILIES.length]!;
      setFamily(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <section class="records" aria-label={t.reading.records}>
      <div class="tabs" role="tablist" aria-label={t.reading.records} onKeyDown={move}>
        {FAMILIES.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === family}
            aria-controls="records-panel"
            tabIndex={one === family ? 0 : -1}
            class={room.reading[one].length === 0 ? "none" : ""}
            onClick={() => setFamily(one)}
          >
            {t.family[one]} <small>{room.reading[one].length}</small>
          </button>
        ))}
      </div>
      <div id="records-panel" role="tabpanel" aria-labelledby={`tab-${family}`} tabIndex={0}>
        {shown.length === 0 && <p class="muted pad">{t.reading.none[family]}</p>}
        <ol class="cards">
          {shown.map((placed) => (
            <li key={placed.record.id} data-record={placed.record.id} class={selected?.record.id === placed.record.id ? "card on" : "card"}>
              <button type="button" class="card-face" aria-current={selected?.record.id === placed.record.id} onClick={() => pick(placed)}>
                <Face placed={placed} room={room} />
                {corrections.some((one) => one.record === placed.record.id && one.state === "applied" && one.kind !== "note") && <span class="tag">{t.correct.tag}</span>}
                {corrections
                  .filter((one) => one.record === placed.record.id && one.state === "applied" && one.note)
                  .map((one) => (
                    <span key={one.id} class="own note">
                      {one.note} <span class="muted">— {one.who}</span>
                    </span>
                  ))}
              </button>
              <span class="card-tools">
                {family === "events" && (
                  <button type="button" class="quiet" onClick={() => why(placed.record.id)}>
                    {t.reading.why}
                  </button>
                )}
                {family !== "warnings" && family !== "times" && (
                  <button type="button" class="quiet" onClick={() => correct(placed)}>
                    {t.correct.button}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

export function Facts({ facts }: { facts: [string, ComponentChildren][] }) {
  const told = facts.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false);
  return (
    <span class="facts">
      {told.map(([name, value]) => (
        <span key={name}>
          <i>{name}</i> {value}
        </span>
      ))}
    </span>
  );
}

const when = (one: When | null): string => (one?.value ? day(one.value) : "");

function Face({ placed, room }: { placed: Placed; room: Room }) {
  const names = (ids: string[]) =>
    room
      .named(ids)
      .map((one) => one.name)
      .join(", ");
  const name = (id: string | null) => (id ? room.named([id])[0]!.name : "");
  switch (placed.family) {
    case "events": {
      const event = placed.record as Event;
      return (
        <>
          <Told deed={{ ...event, agent: room.named(event.roles.agent), target: room.named(event.roles.target) }} />
          <span class="own serif">{oneLine(event.text ?? "")}</span>
          <Facts
            facts={[
              [t.role.word, word({ id: event.assertion.holder, name: name(event.assertion.holder) }, event.assertion.stance, event.assertion.anonymous)],
              [t.role.about, names(event.roles.about)],
              [t.role.when, when(event.when)],
              [t.role.place, names(event.roles.place)],
              [t.role.count, names(event.roles.count)],
              [t.role.because, event.because.map((one) => name(one.event)).join(", ")],
              [t.role.codes, [event.codes.cameo && `CAMEO ${event.codes.cameo}`, event.codes.plover?.type].filter(Boolean).join(" · ")],
            ]}
          />
        </>
      );
    }
    case "quotes": {
      const quote = placed.record as Reading["quotes"][number];
      return (
        <>
          <span class="told">
            <b>{quote.speaker ? name(quote.speaker) : (quote.speakerText?.text ?? t.nobody)}</b>
            <span class="muted">
              {quote.cue && ` ${oneLine(quote.cue.text)}`} · {quote.kind}
            </span>
          </span>
          <span class="own serif">{quote.kind === "indirect" ? oneLine(quote.text ?? "") : `“${oneLine(quote.text ?? "")}”`}</span>
          <Facts facts={[[t.to, name(quote.addressee)]]} />
        </>
      );
    }
    case "actors": {
      const actor = placed.record as Reading["actors"][number];
      return (
        <>
          <span class="told">
            <b>{actor.name}</b>
            <span class="muted">
              {" "}
              {readable(actor.kind)}
              {actor.anonymous && `, ${t.unnamed}`} · ×{placed.spans.length}
            </span>
          </span>
          <Facts
            facts={[
              ["", actor.roles.map((role) => [role.title, role.of && name(role.of)].filter(Boolean).join(", ")).join("; ")],
              ["part of", name(actor.partOf)],
              ["also", actor.names.filter((one) => one !== actor.name).join(", ")],
            ]}
          />
        </>
      );
    }
    case "places": {
      const place = placed.record as Reading["places"][number];
      return (
        <>
          <span class="told">
            <b>{place.name}</b>
            <span class="muted">
              {" "}
              {readable(place.kind)} {place.country} · ×{placed.spans.length}
            </span>
          </span>
          {place.disputed && <span class="tag">disputed</span>}
        </>
      );
    }
    case "times": {
      const time = placed.record as Reading["times"][number];
      return (
        <>
          <span class="told">
            <b>“{oneLine(time.text ?? "")}”</b>
            <span class="muted"> {time.value ? day(time.value) : "can’t be told"}</span>
          </span>
          <Facts
            facts={[
              ["", time.type],
              ["basis", time.basis],
            ]}
          />
        </>
      );
    }
    case "counts": {
      const count = placed.record as Reading["counts"][number];
      const number = count.value ?? (count.low !== null && count.high !== null ? `${count.low}–${count.high}` : (count.low ?? count.high));
      return (
        <>
          <span class="told">
            <b>
              {count.approximate && "about "}
              {number}
            </b>
            <span class="muted"> {readable(count.what)}</span>
          </span>
          <span class="own serif">{oneLine(count.text ?? "")}</span>
        </>
      );
    }
    case "agreements": {
      const agreement = placed.record as Reading["agreements"][number];
      return (
        <>
          <span class="told">
            <b>{agreement.name}</b>
            <span class="muted">
              {" "}
              {readable(agreement.kind)} · {readable(agreement.status)}
            </span>
          </span>
          <Facts
            facts={[
              ["parties", names(agreement.parties)],
              ["mediators", names(agreement.mediators)],
              ["guarantors", names(agreement.guarantors)],
              ["signed", when(agreement.signed)],
            ]}
          />
          {agreement.provisions.map((provision) => (
            <span key={provision.start} class="provision">
              <i>{readable(provision.class)}</i> <span class="serif">{oneLine(provision.text)}</span>
              {provision.implementation !== null && <em> {t.reading.implementation[provision.implementation]}</em>}
            </span>
          ))}
        </>
      );
    }
    case "commitments": {
      const commitment = placed.record as Reading["commitments"][number];
      return (
        <>
          <span class="told">
            <span>
              <b>{names(commitment.by) || t.nobody}</b> {isToRefrain(room.reading, commitment) && <b>{t.notTo} </b>}
              {readable(commitment.act)}
            </span>{" "}
            <span class={`status status-${commitment.status}`}>{commitment.status}</span>
          </span>
          <span class="own serif">{oneLine(commitment.text ?? "")}</span>
          <Facts
            facts={[
              [t.to, names(commitment.to)],
              [t.due, when(commitment.due)],
              [t.condition, commitment.condition],
            ]}
          />
        </>
      );
    }
    case "relations": {
      const relation = placed.record as Reading["relations"][number];
      return (
        <>
          <span class="told">
            <b>{name(relation.from)}</b> <span>{readable(relation.kind)}</span> <b>{name(relation.to)}</b>
          </span>
          <Facts
            facts={[
              ["since", when(relation.since)],
              ["until", when(relation.until)],
              ["", relation.trend],
              [t.role.word, word({ id: relation.assertion.holder, name: name(relation.assertion.holder) }, relation.assertion.stance, relation.assertion.anonymous)],
            ]}
          />
        </>
      );
    }
    case "warnings": {
      const warning = placed.record as Reading["warnings"][number];
      return (
        <>
          <span class="told">
            <b>{t.warning[warning.code] ?? warning.code}</b>
          </span>
          <span class="own">{warning.message}</span>
          {warning.evidence.map((words) => (
            <span key={words.start} class="own serif">
              “{oneLine(words.text)}”
            </span>
          ))}
        </>
      );
    }
  }
}
