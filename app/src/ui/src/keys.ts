// Keys: whoever is on the screen says which it understands, and the sheet behind "?" lists just those.
import { useEffect, useRef } from "preact/hooks";

export interface Key {
  /** As `KeyboardEvent.key` tells it, or two of them with a blank between, typed one after the other. */
  keys: string;
  says: string;
  run: () => void;
  /** Whether it goes on while it is held down; any other is done once. */
  held?: boolean;
}

/** Where keys hold: in a view while no sheet lies over it, in a sheet while none lies over that one, or in any case. */
type Reach = "view" | "sheet" | "everywhere";

export interface Group {
  title: string;
  keys: Key[];
  reach: Reach;
}

/** What is written in, and what chooses by its first letter. */
const WRITTEN_IN = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
/** What Enter or the space bar presses. */
const PRESSED = "a[href], button, summary, input";
const PRESSES = ["Enter", " "];
const groups: { current: Group }[] = [];
let first: { key: string; at: number } | null = null;
const PATIENCE = 2500;

/** Those whose keys work now. */
export function activeGroups(): Group[] {
  const all = groups.map((group) => group.current);
  const uppermost = all.findLastIndex((group) => group.reach === "sheet");
  return all.filter((group, i) => group.keys.length > 0 && (uppermost < 0 || i === uppermost || group.reach === "everywhere"));
}

export function useKeys(title: string, keys: Key[], reach: Reach = "view"): void {
  const group = useRef<Group>({ title, keys, reach });
  group.current = { title, keys, reach };
  useEffect(() => {
    groups.push(group);
    return () => void groups.splice(groups.indexOf(group), 1);
  }, []);
}

const isWithin = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null;

export function catchKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWithin(event.target, WRITTEN_IN)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    if (PRESSES.includes(event.key) && isWithin(event.target, PRESSED)) return;
    const typed = first && event.timeStamp - first.at < PATIENCE ? `${first.key} ${event.key}` : event.key;
    // The innermost view is asked first.
    const all = activeGroups()
      .reverse()
      .flatMap((group) => group.keys);
    const found = all.find((key) => key.keys === typed) ?? all.find((key) => key.keys === event.key);
    if (found) {
      first = null;
      event.preventDefault();
      if (!event.repeat || found.held) found.run();
    } else {
      first = all.some((key) => key.keys.startsWith(`${event.key} `)) ? { key: event.key, at: event.timeStamp } : null;
    }
  });
}
