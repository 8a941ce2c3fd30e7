// The reading room: a page with all that was found in it, each way round.
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CorrectionRow, Event, Reading, Rows } from "../api";
import { useAnswer, useDoing } from "../api";
import { useKeys } from "../keys";
import { useLedger } from "../live";
import { Add, marked } from "../parts/add";
import { Against } from "../parts/against";
import { Correct, Corrected, undo } from "../parts/correct";
import { PageText } from "../parts/pagetext";
import { Records } from "../parts/records";
import { Shown } from "../parts/states";
import { StoryOf } from "../parts/story";
import { Why } from "../parts/why";
import { type Family, FAMILIES, type Placed, room as roomOf, type Span } from "../reading";
import { address, go, useTitle } from "../router";
import { t } from "../texts";
import { day, host, oneLine, webLink } from "../words";

export function PageView({ id, at }: { id: string; at: string | null }) {
  const ledger = useLedger();
  const asked = useAnswer<Reading>(`/api/pages/${encodeURIComponent(id)}`, ledger?.version);
  useTitle(asked.problem && asked.problem.title);
  return <Shown asked={asked}>{(reading) => <ReadingRoom key={reading.page.id} reading={reading} at={at} />}</Shown>;
}

function ReadingRoom({ reading, at }: { reading: Reading; at: string | null }) {
  const room = useMemo(() => roomOf(reading), [reading]);
  const [family, setFamily] = useState<Family>((at && room.byId.get(at)?.family) || "events");
  const ledger = useLedger();
  const corrections = useAnswer<Rows<CorrectionRow>>(`/api/corrections?page=${reading.page.id}`, ledger?.version);
  const [correcting, setCorrecting] = useState<Placed | null>(null);
  const [corrected, setCorrected] = useState<string[]>([]);
  const [words, setWords] = useState<Span | null>(null);
  const [adding, setAdding] = useState<Span | null>(null);
  useEffect(() => {
    const look = () => setWords(marked());
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  const undoing = useDoing();
  const undoLast = () =>
    void undoing.run(async () => {
      for (const line of [...corrected].reverse()) {
        await undo(line);
        setCorrected((before) => before.filter((one) => one !== line));
      }
    });
  const [why, setWhy] = useState<string | null>(null);
  const [aside, setAside] = useState(false);
  const selected = at ? (room.byId.get(at) ?? null) : null;
  const fromText = useRef(false);

  const pick = useCallback((placed: Placed | null, inText: boolean) => {
    fromText.current = inText;
    if (placed) setFamily(placed.family);
    go(address(`/pages/${reading.page.id}`, { at: placed?.record.id }), true);
  }, []);
  useTitle(oneLine(reading.article.headline ?? t.reading.noHeadline));
  useEffect(() => {
    if (!selected) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const show = (selector: string) =>
      document.querySelector(selector)?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
    show(`[data-record="${CSS.escape(selected.record.id)}"]`);
    if (!fromText.current) show(".segment.on");
  }, [at]);

  const shown = room.placed.filter((placed) => placed.family === family);
  const step = (by: number) => {
    const now = selected ? shown.findIndex((placed) => placed.record.id === selected.record.id) : -1;
    const next = shown[Math.max(0, Math.min(shown.length - 1, now < 0 ? (by > 0 ? 0 : shown.length - 1) : now + by))];
    if (next) pick(next, false);
  };
  const filled = FAMILIES.filter((one) => reading[one].length > 0);
  useKeys(t.nav.pages, [
    { keys: "j", says: t.keys.next, held: true, run: () => step(1) },
    { keys: "k", says: t.keys.previous, held: true, run: () => step(-1) },
    { keys: "f", says: t.keys.family, run: () => setFamily(filled[(filled.indexOf(family) + 1) % filled.length] ?? "events") },
    { keys: "w", says: t.keys.why, run: () => selected?.family === "events" && setWhy(selected.record.id) },
    { keys: "c", says: t.keys.correct, run: () => setCorrecting(selected) },
    { keys: "a", says: t.keys.add, run: () => setAdding(words) },
    { keys: "u", says: t.keys.undo, run: undoLast },
    { keys: "b", says: t.keys.aside, run: () => setAside((before) => !before) },
    { keys: "Escape", says: t.keys.close, run: () => pick(null, false) },
  ]);

  const link = webLink(reading.page.url);
  return (
    <div class="room">
      <header class="room-head">
        <p class="eyebrow">
          {reading.page.publisher ?? host(reading.page.url) ?? reading.page.source}
          {reading.page.published.value && ` · ${day(reading.page.published.value)}`}
          {reading.page.published.basis === "given" && ` (${t.asGiven})`}
          {reading.article.authors.length > 0 && ` · ${reading.article.authors.join(", ")}`}
        </p>
        <h1 class="serif">{oneLine(reading.article.headline ?? t.reading.noHeadline)}</h1>
        <p class="muted small">
          {t.reading.source}: <span class="mono">{reading.page.source}</span>
          {link && (
            <>
              {" · "}
              <a href={link} rel="noreferrer noopener" target="_blank">
                {t.reading.original} ↗
              </a>
            </>
          )}
        </p>
      </header>
      <Against room={room} pick={(placed) => pick(placed, false)} />
      <div class="room-columns">
        <PageText room={room} selected={selected} pick={(placed) => pick(placed, true)} aside={aside} setAside={setAside} />
        <Records room={room} family={family} setFamily={setFamily} shown={shown} selected={selected} pick={(placed) => pick(placed, false)} why={setWhy} correct={setCorrecting} corrections={corrections.data?.rows ?? []} />
      </div>
      <StoryOf page={reading.page.id} />
      {correcting && (
        <Correct
          room={room}
          placed={correcting}
          close={(lines) => {
            setCorrecting(null);
            if (lines.length > 0) setCorrected(lines);
          }}
        />
      )}
      {adding && (
        <Add
          room={room}
          span={adding}
          close={(line) => {
            setAdding(null);
            if (line) setCorrected([line]);
          }}
        />
      )}
      {words && !adding && (
        <div class="toast">
          {t.add.marked}
          <button type="button" class="quiet" onPointerDown={(event) => event.preventDefault()} onClick={() => setAdding(words)}>
            {t.add.button} <kbd>a</kbd>
          </button>
        </div>
      )}
      {corrected.length > 0 && !words && <Corrected undoing={undoing} undo={undoLast} close={() => setCorrected([])} />}
      {why && <Why page={reading.page.id} event={room.byId.get(why)?.record as Event} room={room} close={() => setWhy(null)} />}
    </div>
  );
}
