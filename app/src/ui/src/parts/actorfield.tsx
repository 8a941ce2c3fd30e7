// A choice among the actors of a page.
import type { Reading } from "../api";

export function ActorField({ label, actors, value, none, change }: { label: string; actors: Reading["actors"]; value: string; none?: string; change: (id: string) => void }) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{none}</option>
        {actors.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Actors as one looks for them. */
export const byName = (actors: Reading["actors"]): Reading["actors"] => [...actors].sort((one, other) => one.name.localeCompare(other.name));
