// The twelve stages: each has a sign and a word of its own, and the colour of its family.
import type { ComponentChildren } from "preact";
import { t } from "../texts";

export const STAGES = [
  "done",
  "ongoing",
  "agreed",
  "promised",
  "planned",
  "offered",
  "signalled",
  "requested",
  "demanded",
  "threatened",
  "refused",
  "hypothetical",
] as const;

/** How real it is: deeds, bonds, openings, pressure, refusal, thought. */
export const FAMILY: Record<string, string> = {
  done: "real",
  ongoing: "real",
  agreed: "bound",
  promised: "bound",
  planned: "bound",
  offered: "open",
  signalled: "open",
  requested: "open",
  demanded: "press",
  threatened: "press",
  refused: "refused",
  hypothetical: "thought",
  // What stands on a ladder beside stages.
  signed: "bound",
  kept: "real",
  broken: "refused",
};

const SIGNS: Record<string, ComponentChildren> = {
  done: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />
      <path d="M5 8.2l2.1 2.2L11.2 6" class="sign-inner" />
    </>
  ),
  ongoing: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M8 2.1a5.9 5.9 0 0 1 0 11.8z" fill="currentColor" stroke="none" />
    </>
  ),
  agreed: (
    <>
      <circle cx="6" cy="8" r="4.2" />
      <circle cx="10" cy="8" r="4.2" />
    </>
  ),
  promised: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <circle cx="8" cy="8" r="2.2" fill="currentColor" stroke="none" />
    </>
  ),
  planned: (
    <>
      <rect x="2.6" y="3.4" width="10.8" height="10" rx="1.4" />
      <path d="M2.6 6.6h10.8M5.6 1.8v2.8M10.4 1.8v2.8" />
    </>
  ),
  offered: (
    <>
      <path d="M2 8h10.4M8.6 4l4 4-4 4" />
      <path d="M2 4.4v7.2" />
    </>
  ),
  signalled: <path d="M1.8 9.4c2-4.6 4.2-4.6 6.2-1.4s4.2 3.2 6.2-1.4" />,
  requested: (
    <>
      <path d="M14 8H3.6M7.4 4l-4 4 4 4" />
      <path d="M14 4.4v7.2" />
    </>
  ),
  demanded: (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.4" />
      <path d="M8 4.8v4M8 11.1v.2" />
    </>
  ),
  threatened: <path d="M9.2 1.6L3.6 9h4l-.8 5.4L12.4 7h-4z" />,
  signed: (
    <>
      <path d="M2.5 11.2l7.6-7.6 2.3 2.3-7.6 7.6-2.9.6z" />
      <path d="M9 14h5" />
    </>
  ),
  kept: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M5.2 8.2l2 2.1 3.7-4.3" />
    </>
  ),
  broken: (
    <>
      <path d="M6.6 12.2a4.2 4.2 0 1 1 0-8.4M9.4 3.8a4.2 4.2 0 1 1 0 8.4" />
      <path d="M8.9 1.4L7.4 5M8.9 11l-1.5 3.6" />
    </>
  ),
  refused: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M4 4l8 8" />
    </>
  ),
  hypothetical: (
    <>
      <circle cx="8" cy="8" r="5.9" stroke-dasharray="1.6 2.1" />
      <path d="M6.4 6.6a1.7 1.7 0 1 1 2.5 1.6c-.7.4-.9.7-.9 1.3M8 11.3v.1" />
    </>
  ),
};

export function Sign({ stage }: { stage: string }) {
  return (
    <svg class={`sign family-${FAMILY[stage] ?? "thought"}`} viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
      {SIGNS[stage]}
    </svg>
  );
}

export function Stage({ stage, negated = false }: { stage: string; negated?: boolean }) {
  return (
    <span class={`stage family-${FAMILY[stage] ?? "thought"}`} title={t.stageMeans[stage]}>
      <Sign stage={stage} />
      <span>
        {negated && <b class="not">{t.not} </b>}
        {t.stage[stage] ?? stage}
      </span>
    </span>
  );
}
