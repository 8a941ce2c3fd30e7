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

interface Props {
  id: string;
  value: string;
  label: string;
  hint: string;
  change: (value: string) => void;
  /** Is told the id of the name that stands in the field, null where it has none. */
  known?: (id: string | null) => void;
}

export function NameField({ id, value, label, hint, change, known }: Props) {
  const [names, setNames] = useState<NameRow[]>([]);
  const bearers = names.filter((one) => one.name === value.trim());
  const only = bearers.length === 1 ? bearers[0]!.id : null;
  useEffect(() => known?.(only), [only]);
  /** Whether others are called so too; then the id tells who is meant. */
  const isShared = ({ name }: NameRow) => names.filter((one) => one.name === name).length > 1;
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
          <option key={one.id} value={isShared(one) ? one.id : one.name}>
            {isShared(one) ? one.name : one.id}
          </option>
        ))}
      </datalist>
    </label>
  );
}
