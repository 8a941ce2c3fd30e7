// All pages of the ledger.
import { useEffect, useRef, useState } from "preact/hooks";
import type { PageRow, Rows } from "../api";
import { useAnswer } from "../api";
import { useKeys } from "../keys";
import { useLedger } from "../live";
import { PageLine } from "../parts/pageline";
import { Empty, Shown } from "../parts/states";
import { Virtual } from "../parts/virtual";
import { address, go, useTitle } from "../router";
import { t } from "../texts";

const HEIGHT = 74;
const WAIT = 200;

export function PagesView({ query }: { query: URLSearchParams }) {
  const words = query.get("words") ?? "";
  const [typed, setTyped] = useState(words);
  const [current, setCurrent] = useState(-1);
  const ledger = useLedger();
  const rows = address("/api/pages", { words });
  const head = useAnswer<Rows<PageRow>>(`${rows}${words ? "&" : "?"}limit=1`, ledger?.version);
  useTitle(t.reading.listTitle);
  // What comes back from the address is older than what is being typed.
  const sent = useRef(words);
  useEffect(() => {
    if (words !== sent.current) setTyped(words);
    sent.current = words;
  }, [words]);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      go(address("/pages", { words: typed }), true);
    }, WAIT);
    return () => clearTimeout(timer);
  }, [typed]);
  const total = head.data?.total ?? 0;
  const open = () => (document.querySelector(".row.on a") as HTMLAnchorElement | null)?.click();
  useKeys(t.reading.listTitle, [
    { keys: "j", says: t.keys.nextRow, held: true, run: () => setCurrent((now) => Math.min(total - 1, now + 1)) },
    { keys: "k", says: t.keys.previousRow, held: true, run: () => setCurrent((now) => Math.max(0, now - 1)) },
    { keys: "Enter", says: t.keys.open, run: open },
  ]);
  return (
    <div class="pages">
      <header class="view-head">
        <h1>{t.reading.listTitle}</h1>
        <p class="muted">{t.reading.listHint}</p>
      </header>
      <label class="field find">
        <span>{t.reading.find}</span>
        <input id="search" type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <Shown asked={head}>
        {() =>
          total === 0 ? (
            <Empty title={words ? t.reading.noMatch : t.reading.noPages}>
              <p>{words ? t.reading.noMatchHelp : t.reading.noPagesHelp}</p>
            </Empty>
          ) : (
            <Virtual<PageRow> rows={rows} total={total} version={ledger?.version} height={HEIGHT} label={t.reading.listTitle} current={current} row={(row) => <PageLine row={row} plain />} />
          )
        }
      </Shown>
    </div>
  );
}
