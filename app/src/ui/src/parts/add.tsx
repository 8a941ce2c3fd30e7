// A record that the reading lacks, on words that were marked in the page.
import { useState } from "preact/hooks";
import { send, useDoing } from "../api";
import { refresh } from "../live";
import type { Room, Span } from "../reading";
import { setWho, who } from "../saved";
import { t } from "../texts";
import { oneLine } from "../words";
import { ActorField, byName } from "./actorfield";
import { Sheet } from "./dialog";
import { Sign, STAGES } from "./stage";
import { Failed } from "./states";

const KINDS = ["events", "commitments", "quotes"] as const;
type Kind = (typeof KINDS)[number];
const QUOTES = ["direct", "indirect"];

/** The stretch of the page's text that is marked in the browser; null where none is, or it reaches beyond one part. */
export function marked(): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const part = (range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement)?.closest<HTMLElement>(".part.is-read p");
  if (!part || !part.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(part);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = Number(part.dataset.start) + before.toString().length + (text.length - text.trimStart().length);
  const length = text.trim().length;
  return length === 0 ? null : { start, end: start + length };
}

export function Add({ room, span, close }: { room: Room; span: Span; close: (line: string | null) => void }) {
  const [kind, setKind] = useState<Kind>("events");
  const [type, setType] = useState("");
  const [stage, setStage] = useState<string>("done");
  const [by, setBy] = useState("");
  const [to, setTo] = useState("");
  const [name, setName] = useState(who());
  const adding = useDoing();
  const words = room.reading.page.text.slice(span.start, span.end);
  const isQuote = kind === "quotes";
  const actors = byName(room.reading.actors);
  const value = () => {
    if (isQuote) return { ...(by && { speaker: by }), ...(to && { addressee: to }) };
    const parties = { [kind === "events" ? "agent" : "by"]: by ? [by] : [], [kind === "events" ? "target" : "to"]: to ? [to] : [] };
    return kind === "events" ? { stage, ...parties } : parties;
  };
  const save = async () => {
    const line = await send<{ id: string }>("POST", "/api/corrections", {
      who: name.trim() || t.correct.somebody,
      kind: "add",
      page: room.reading.page.id,
      words: { family: kind, type: (isQuote ? type || QUOTES[0]! : type).trim(), ...span },
      value: value(),
    });
    setWho(name.trim());
    refresh();
    close(line.id);
  };
  const turnTo = (next: Kind) => {
    if (next === kind) return;
    setKind(next);
    setType(""); // an act is no way to quote, and what is promised need not be what happened
  };
  const choice = (label: string, now: string, set: (id: string) => void) => <ActorField label={label} actors={actors} value={now} none={t.nobody} change={set} />;
  return (
    <Sheet title={t.add.title} close={() => close(null)} wide>
      <form
        class="correct add"
        onSubmit={(event) => {
          event.preventDefault();
          void adding.run(save);
        }}
      >
        <p class="serif quote-line">“{oneLine(words)}”</p>
        <div class="kinds" role="group" aria-label={t.add.kind}>
          {KINDS.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => turnTo(one)}>
              {t.add.kinds[one]}
            </button>
          ))}
        </div>
        <div class="correct-fields">
          {isQuote ? (
            <label class="field">
              <span>{t.add.quoteKind}</span>
              <select value={type || QUOTES[0]} onChange={(event) => setType(event.currentTarget.value)}>
                {QUOTES.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          ) : (
            <label class="field">
              <span>{t.ask.act}</span>
              <input id="add-act" value={type} list="add-acts" required pattern=".*\S.*" autocomplete="off" placeholder={t.ask.actHint} onInput={(event) => setType(event.currentTarget.value)} />
              <datalist id="add-acts">
                {[...new Set(room.reading.events.map((one) => one.act))].sort().map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </label>
          )}
          {choice(isQuote ? t.add.speaker : t.correct.agent, by, setBy)}
          {choice(t.correct.target, to, setTo)}
        </div>
        {kind === "events" && (
          <fieldset>
            <legend>{t.correct.stage}</legend>
            {STAGES.map((one) => (
              <button key={one} type="button" class="chip" aria-pressed={one === stage} title={t.stageMeans[one]} onClick={() => setStage(one)}>
                <Sign stage={one} /> {t.stage[one]}
              </button>
            ))}
          </fieldset>
        )}
        <div class="correct-foot">
          <label class="field">
            <span>{t.correct.who}</span>
            <input id="add-who" value={name} autocomplete="name" onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <button type="submit" class="primary" disabled={adding.busy}>
            {t.add.save}
          </button>
        </div>
        <Failed why={adding.trouble} />
      </form>
    </Sheet>
  );
}
