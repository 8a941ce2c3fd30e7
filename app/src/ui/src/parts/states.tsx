// What a view shows while it has nothing else to show.
import type { ComponentChildren } from "preact";
import type { Asked, Problem } from "../api";
import { t } from "../texts";

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function Trouble({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <div class="empty trouble" role="alert">
      <p class="empty-title">{problem.title}</p>
      <p>{problem.detail}</p>
      {again && (
        <button type="button" onClick={again}>
          {t.error.again}
        </button>
      )}
    </div>
  );
}

/** Why what was to be done was not. */
export function Failed({ why }: { why: string | null }) {
  return why === null ? null : (
    <p class="trouble-line" role="alert">
      {why}
    </p>
  );
}

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{t.loading}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

/** What was asked for, or why it is not there. */
export function Shown<T>({ asked, children }: { asked: Asked<T>; children: (data: T) => ComponentChildren }) {
  if (asked.problem) return <Trouble problem={asked.problem} again={asked.again} />;
  if (!asked.data) return <Loading />;
  return <>{children(asked.data)}</>;
}
