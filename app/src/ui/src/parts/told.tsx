// Who does what to whom, in one line.
import type { Named } from "../api";
import { t } from "../texts";
import { readable } from "../words";
import { Stage } from "./stage";

const names = (list: Named[]): string => list.map((one) => one.name).join(", ");

export interface Deed {
  act: string;
  stage: string;
  negated: boolean;
  agent: Named[];
  target: Named[];
}

export function Told({ deed }: { deed: Deed }) {
  return (
    <span class="told">
      <Stage stage={deed.stage} negated={deed.negated} />
      <span class="deed">
        <span class={deed.agent.length ? "who" : "who muted"}>{deed.agent.length ? names(deed.agent) : t.nobody}</span>
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <b class="act">{readable(deed.act)}</b>
        {deed.target.length > 0 && (
          <>
            <span class="arrow" aria-hidden="true">
              →
            </span>
            <span class="who">{names(deed.target)}</span>
          </>
        )}
      </span>
    </span>
  );
}
