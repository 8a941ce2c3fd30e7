import { useState } from "preact/hooks";
import type { ProcessSummary, Rows } from "../api";
import { useAnswer } from "../api";
import { useLedger } from "../live";
import { ProcessLine } from "../parts/processline";
import { Empty, Shown } from "../parts/states";
import { useTitle } from "../router";
import { t } from "../texts";

export function ProcessesView() {
  const ledger = useLedger();
  const [words, setWords] = useState("");
  const asked = useAnswer<Rows<ProcessSummary>>("/api/processes", ledger?.version);
  useTitle(t.process.title);
  return (
    <div class="processes">
      <header class="view-head">
        <h1>{t.process.title}</h1>
        <p class="muted">{t.process.hint}</p>
      </header>
      <Shown asked={asked}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={t.process.none}>
              <p>{t.process.noneHelp}</p>
            </Empty>
          ) : (
            <>
              <label class="field find">
                <span>{t.process.find}</span>
                <input id="search" type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
              </label>
              <ul class="lines">
                {data.rows
                  .filter((process) => `${process.name} ${process.phase}`.toLowerCase().includes(words.trim().toLowerCase()))
                  .map((process) => (
                    <li key={process.id}>
                      <ProcessLine process={process} />
                    </li>
                  ))}
              </ul>
            </>
          )
        }
      </Shown>
    </div>
  );
}
