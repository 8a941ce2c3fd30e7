// Sets a record right where it is read: one key or click opens this sheet, another one does it.
import { useState } from "preact/hooks";
import type { Doing, Event, Reading } from "../api";
import { send, useDoing } from "../api";
import type { Key } from "../keys";
import { refresh } from "../live";
import type { Placed, Room } from "../reading";
import { setWho, who } from "../saved";
import { t } from "../texts";
import { oneLine } from "../words";
import { ActorField, byName } from "./actorfield";
import { Always } from "./always";
import { Sheet } from "./dialog";
import { Same } from "./same";
import { Sign, STAGES, Stage } from "./stage";
import { Failed } from "./states";
import { NameField } from "./suggest";

const STAGE_KEYS = "1234567890-=";
const AGREEMENT_STATUSES = ["proposed", "draft", "initialled", "not-signed", "signed", "in-force", "suspended", "collapsed", "expired", "unknown"];

interface Wish {
  kind: string;
  /** Another record than the one that is shown. */
  record?: string;
  always?: boolean;
  field?: string;
  value?: unknown;
}

export function undo(line: string): Promise<void> {
  return send("POST", `/api/corrections/${line}/undo`, { who: who() || t.correct.somebody }).then(refresh);
}

export function Correct({ room, placed, close }: { room: Room; placed: Placed; close: (lines: string[]) => void }) {
  const [name, setName] = useState(who());
  const [note, setNote] = useState("");
  const doing = useDoing();
  const body = (what: Wish) => ({
    who: name.trim() || t.correct.somebody,
    page: room.reading.page.id,
    record: what.record ?? placed.record.id,
    kind: what.kind,
    field: what.field ?? null,
    value: what.value ?? null,
    note: note.trim() || null,
    always: what.always ?? false,
  });
  const wish = (...all: Wish[]) =>
    doing.run(async () => {
      const lines = [];
      for (const what of all) lines.push((await send<{ id: string }>("POST", "/api/corrections", body(what))).id);
      setWho(name.trim());
      refresh();
      close(lines);
    });
  const isEvent = placed.family === "events";
  const reject: Key = { keys: "x", says: placed.family === "actors" ? t.correct.wrongActor : t.correct.reject, run: () => void wish({ kind: "reject" }) };
  const isNegated = isEvent && (placed.record as Event).negated;
  const negate: Key = {
    keys: "n",
    says: isNegated ? t.correct.notNegated : t.correct.negated,
    run: () => void wish({ kind: "change", field: "negated", value: !isNegated }),
  };
  const toStage = (stage: string, i: number): Key => ({
    keys: STAGE_KEYS[i]!,
    says: `${t.correct.stage} ${t.stage[stage]}`,
    run: () => void wish({ kind: "change", field: "stage", value: stage }),
  });
  const oneKey = isEvent ? [reject, negate] : [reject];
  return (
    <Sheet title={t.correct.title} close={() => close([])} wide keys={isEvent ? [...oneKey, ...STAGES.map(toStage)] : oneKey}>
      <fieldset class="correct" disabled={doing.busy}>
        <p class="serif quote-line">“{oneLine(placed.record.text ?? room.names.get(placed.record.id) ?? "")}”</p>
        <p class="muted small">{t.correct.keyHint}</p>
        <p class="one-key">
          {oneKey.map((key) => (
            <button key={key.keys} type="button" onClick={key.run}>
              <kbd>{key.keys}</kbd> {key.says}
            </button>
          ))}
        </p>
        {placed.family === "actors" && placed.record.text !== null && <Always wish={() => body({ kind: "reject" })} keep={() => void wish({ kind: "reject", always: true })} />}
        {isEvent && <EventFields event={placed.record as Event} room={room} wish={wish} />}
        {isEvent && <Same event={placed.record as Event} room={room} done={(line) => close([line])} />}
        {placed.family === "actors" && <Means actor={placed.record.id} room={room} body={body} wish={wish} />}
        {placed.family === "commitments" && <Statuses statuses={t.ask.statuses} now={(placed.record as Reading["commitments"][number]).status} wish={wish} />}
        {placed.family === "agreements" && <Statuses statuses={AGREEMENT_STATUSES} now={(placed.record as Reading["agreements"][number]).status} wish={wish} />}
        <div class="correct-foot">
          <label class="field">
            <span>{t.correct.note}</span>
            <input id="correct-note" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
          <label class="field">
            <span>{t.correct.who}</span>
            <input id="correct-who" value={name} autocomplete="name" onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <button type="button" disabled={!note.trim()} onClick={() => void wish({ kind: "note" })}>
            {t.correct.noteSave}
          </button>
        </div>
        <Failed why={doing.trouble} />
      </fieldset>
    </Sheet>
  );
}

/** Words that name somebody else than they were taken for. */
function Means({ actor, room, body, wish }: { actor: string; room: Room; body: (what: Wish) => Record<string, unknown>; wish: (...all: Wish[]) => void }) {
  const wordings = new Map<string, string[]>();
  for (const mention of room.reading.mentions) {
    if (mention.target !== actor || !mention.text) continue;
    const text = oneLine(mention.text);
    wordings.set(text, [...(wordings.get(text) ?? []), mention.id]);
  }
  const [text, setText] = useState([...wordings.keys()][0] ?? "");
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [known, setKnown] = useState<string | null>(null);
  // What is neither a known name nor an id means nobody.
  const to = typed.trim() ? (known ?? (typed.includes(":") ? typed.trim() : "")) : chosen;
  const mentions = wordings.get(text) ?? [];
  if (mentions.length === 0) return null;
  const others = byName(room.reading.actors.filter((one) => one.id !== actor));
  const relink = (record: string): Wish => ({ kind: "relink", record, value: to });
  return (
    <fieldset class="means">
      <legend>{t.correct.means}</legend>
      <div class="correct-fields">
        <label class="field">
          <span>{t.correct.wording}</span>
          <select value={text} onChange={(event) => setText(event.currentTarget.value)}>
            {[...wordings].map(([one, ids]) => (
              <option key={one} value={one}>
                {t.correct.wordings(one, ids.length)}
              </option>
            ))}
          </select>
        </label>
        <ActorField label={t.correct.meansWhom} actors={others} value={chosen} change={setChosen} />
        <NameField id="means-id" value={typed} label={t.correct.meansId} hint="org:…" change={setTyped} known={setKnown} />
        <button type="button" disabled={!to} onClick={() => wish(...mentions.map(relink))}>
          {t.correct.save}
        </button>
      </div>
      <Always key={`${text} ${to}`} disabled={!to} wish={() => body(relink(mentions[0]!))} keep={() => wish(...mentions.slice(1).map(relink), { ...relink(mentions[0]!), always: true })} />
    </fieldset>
  );
}

function Statuses({ statuses, now, wish }: { statuses: string[]; now: string; wish: (what: Wish) => void }) {
  return (
    <fieldset>
      <legend>{t.correct.status}</legend>
      {statuses.map((one) => (
        <button key={one} type="button" class="chip" aria-pressed={one === now} onClick={() => wish({ kind: "status", field: "status", value: one })}>
          {one}
        </button>
      ))}
    </fieldset>
  );
}

function EventFields({ event, room, wish }: { event: Event; room: Room; wish: (what: Wish) => void }) {
  const [act, setAct] = useState(event.act);
  const [when, setWhen] = useState(event.when.value ?? "");
  const acts = [...new Set(room.reading.events.map((one) => one.act))].sort();
  return (
    <>
      <fieldset>
        <legend>
          {t.correct.stage} <Stage stage={event.stage} negated={event.negated} />
        </legend>
        {STAGES.map((stage, i) => (
          <button key={stage} type="button" class="chip" aria-pressed={stage === event.stage} title={t.stageMeans[stage]} onClick={() => wish({ kind: "change", field: "stage", value: stage })}>
            <kbd>{STAGE_KEYS[i]}</kbd> <Sign stage={stage} /> {t.stage[stage]}
          </button>
        ))}
      </fieldset>
      <div class="correct-fields">
        <form
          onSubmit={(submit) => {
            submit.preventDefault();
            wish({ kind: "change", field: "act", value: act.trim() });
          }}
        >
          <label class="field">
            <span>{t.correct.act}</span>
            <input value={act} list="correct-acts" onInput={(input) => setAct(input.currentTarget.value)} />
          </label>
          <datalist id="correct-acts">
            {acts.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <button type="submit" disabled={act.trim() === event.act || !act.trim()}>
            {t.correct.save}
          </button>
        </form>
        <form
          onSubmit={(submit) => {
            submit.preventDefault();
            wish({ kind: "change", field: "when", value: when.trim() || null });
          }}
        >
          <label class="field">
            <span>{t.correct.when}</span>
            <input value={when} placeholder="2024-08-20" onInput={(input) => setWhen(input.currentTarget.value)} />
          </label>
          <button type="submit" disabled={when.trim() === (event.when.value ?? "")}>
            {t.correct.save}
          </button>
        </form>
      </div>
      <div class="correct-fields">
        <Party label={t.correct.agent} field="agent" now={event.roles.agent} among={room.reading.actors} wish={wish} />
        <Party label={t.correct.target} field="target" now={event.roles.target} among={room.reading.actors} wish={wish} />
        <Party label={t.correct.place} field="place" now={event.roles.place} among={room.reading.places} wish={wish} />
      </div>
    </>
  );
}

/** Who of those on the page has a part in the event. */
function Party({ label, field, now, among, wish }: { label: string; field: string; now: string[]; among: { id: string; name: string }[]; wish: (what: Wish) => void }) {
  const [chosen, setChosen] = useState(new Set(now));
  const same = chosen.size === now.length && now.every((id) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const ordered = [...among].sort((a, b) => Number(now.includes(b.id)) - Number(now.includes(a.id)) || a.name.localeCompare(b.name));
  return (
    <fieldset class="party">
      <legend>{label}</legend>
      <div class="party-list" tabIndex={0} role="group" aria-label={label}>
        {ordered.map((one) => (
          <label key={one.id}>
            <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one.id)} /> {one.name}
          </label>
        ))}
      </div>
      <button type="button" disabled={same} onClick={() => wish({ kind: "change", field, value: [...chosen] })}>
        {t.correct.save}
      </button>
    </fieldset>
  );
}

export function Corrected({ undoing, undo: undoIt, close }: { undoing: Doing; undo: () => void; close: () => void }) {
  return (
    <div class="toast" role="status">
      {t.correct.done}
      <Failed why={undoing.trouble} />
      <button type="button" class="quiet" disabled={undoing.busy} onClick={undoIt}>
        {t.correct.undo} <kbd>u</kbd>
      </button>
      <button type="button" class="quiet" aria-label={t.help.close} onClick={close}>
        ×
      </button>
    </div>
  );
}
