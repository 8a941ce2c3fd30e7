// A field that proposes names as they are typed.
import { useEffect, useState } from "preact/hooks";
import type { Rows } from "../api";
import { get } from "../api";

interface NameRow {
  id: string;
  name: string;
  pages: number;
}

const WAIT = 150;

export function NameField({ id, value, label, hint, change }: { id: string; value: string; label: string; hint: string; change: (value: string) => void }) {
  const [names, setNames] = useState<NameRow[]>([]);
  useEffect(() => {
    if (value.trim().length < 2 || value.includes(":")) return;
    const timer = setTimeout(() => {
      get<Rows<NameRow>>(`/api/names?begin=${encodeURIComponent(value)}`).then(
        (answer) => setNames(answer.rows),
        () => setNames([]), // the field works without proposals
      );
    }, WAIT);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        id={id}
        name={id}
        value={value}
        placeholder={hint}
        list={`${id}-names`}
        autocomplete="off"
        onInput={(event) => change(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {names.map((one) => (
          <option key={one.id} value={one.name}>
            {one.id}
          </option>
        ))}
      </datalist>
    </label>
  );
}
