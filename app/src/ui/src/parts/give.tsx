// Gives pages to the desk: dropped, chosen, pasted, or by their address; and shows what becomes of them.
import { useRef, useState } from "preact/hooks";
import type { Incoming } from "../api";
import { problemOf, send, useDoing } from "../api";
import { useIncoming } from "../live";
import { t } from "../texts";
import { oneLine } from "../words";
import { Failed } from "./states";

const MOST_BYTES = 16 * 1024 * 1024;
const SHOWN = 12;

export function Give() {
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  const [published, setPublished] = useState("");
  const [trouble, setTrouble] = useState<string[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const failed = (why: string) => setTrouble((before) => [...before, why]);

  const files = async (list: FileList | null) => {
    const chosen = [...(list ?? [])]; // the field is emptied meanwhile, and its list with it
    setTrouble([]);
    for (const file of chosen) {
      if (file.size > MOST_BYTES) {
        failed(t.today.tooLarge(file.name));
        continue;
      }
      try {
        await send<Incoming>("POST", `/api/files?name=${encodeURIComponent(file.name)}${published ? `&published=${encodeURIComponent(published)}` : ""}`, file);
      } catch (fault) {
        failed(`${file.name}: ${problemOf(fault).detail}`);
      }
    }
  };
  const pasting = useDoing();
  const paste = async () => {
    const given = text.trim();
    const isAddress = /^https?:\/\/\S+$/i.test(given);
    await send<Incoming>("POST", "/api/texts", { text: isAddress ? null : text, address: isAddress ? given : null, published: published || null });
    setText("");
  };
  return (
    <section class="give" aria-labelledby="give-title">
      <h2 id="give-title">{t.today.give}</h2>
      <div
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void files(event.dataTransfer?.files ?? null);
        }}
      >
        <b>{t.today.drop}</b>
        <span class="muted small">{t.today.dropHint}</span>
        <button type="button" onClick={() => chooser.current?.click()}>
          {t.today.choose}
        </button>
        <input
          ref={chooser}
          id="files"
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t.today.choose}
          onChange={(event) => {
            void files(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void pasting.run(paste);
        }}
      >
        <label class="field">
          <span>{t.today.pasteLabel}</span>
          <textarea id="paste" rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <div class="give-foot">
          <label class="field date">
            <span>{t.today.publishedLabel}</span>
            <input id="published" value={published} placeholder="2024-08-20" pattern="\d{4}(-\d{2}(-\d{2})?)?" onInput={(event) => setPublished(event.currentTarget.value)} />
          </label>
          <button type="submit" class="primary" disabled={pasting.busy || !text.trim()}>
            {t.today.read}
          </button>
        </div>
      </form>
      <Failed why={pasting.trouble} />
      {trouble.map((why) => (
        <Failed key={why} why={why} />
      ))}
      <Progress />
    </section>
  );
}

export function Progress() {
  const incoming = useIncoming();
  if (incoming.length === 0) return null;
  return (
    <ul class="incoming" aria-label={t.today.reading} aria-live="polite">
      {incoming.slice(0, SHOWN).map((one) => (
        <li key={one.id} class={`incoming-${one.state}`}>
          <span class="dot" aria-hidden="true" />
          <span class="incoming-name">{one.page && (one.state === "stored" || one.state === "known") ? <a href={`/pages/${one.page}`}>{oneLine(one.headline ?? one.name)}</a> : one.name}</span>
          <span class="muted small">
            {t.today.state[one.state]}
            {one.state === "stored" && ` · ${t.today.events(one.events)}`}
          </span>
          {one.problem && <span class="small trouble-line">{one.problem}</span>}
        </li>
      ))}
    </ul>
  );
}
