// A correction that is to hold on all pages: first what it would change, and only then it is kept.
import { useState } from "preact/hooks";
import { send, useDoing } from "../api";
import { t } from "../texts";
import { oneLine } from "../words";
import { pageAddress } from "./sentence";
import { Failed } from "./states";

interface Precedence {
  file: string;
  line: string;
  pages: { page: string; source: string; gone: string[]; fresh: string[] }[];
}

interface Props {
  /** What is sent to try it. */
  wish: () => Record<string, unknown>;
  disabled?: boolean;
  keep: () => void;
}

export function Always({ wish, keep, disabled = false }: Props) {
  const [shown, setShown] = useState<Precedence | null>(null);
  const looking = useDoing();
  const look = () => void looking.run(async () => setShown(await send<Precedence>("POST", "/api/corrections/trial", wish())));
  return (
    <div class="always">
      <button type="button" class="always-look" disabled={disabled || looking.busy} onClick={look}>
        {looking.busy ? t.always.looking : t.always.look}
      </button>
      <Failed why={looking.trouble} />
      {shown && (
        <div class="always-shown" role="status">
          <p>
            {t.always.line} <code>{shown.file}</code>
          </p>
          <pre tabIndex={0}>{shown.line}</pre>
          <p>{t.always.changes(shown.pages.length)}</p>
          <ul>
            {shown.pages.map((page) => (
              <li key={page.page}>
                <a href={pageAddress(page.page)}>{page.source}</a>
                <ul class="always-lines">
                  {page.gone.map((line) => (
                    <li key={`-${line}`} class="del-line">
                      <span class="visually-hidden">{t.always.gone}</span> {oneLine(line)}
                    </li>
                  ))}
                  {page.fresh.map((line) => (
                    <li key={`+${line}`} class="ins-line">
                      <span class="visually-hidden">{t.always.fresh}</span> {oneLine(line)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          <p class="muted small">{t.always.keepHint}</p>
          <button type="button" class="primary" onClick={keep}>
            {t.always.keep}
          </button>
        </div>
      )}
    </div>
  );
}
