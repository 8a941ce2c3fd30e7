// Keys: whoever is on the screen says which it understands, and the sheet behind "?" lists just those.
import { useEffect, useRef } from "preact/hooks";

export interface Key {
  /** As `KeyboardEvent.key` tells it, or two of them with a blank between, typed one after the other. */
  keys: string;
  says: string;
  run: () => void;
}

export interface Group {
  title: string;
  keys: Key[];
}

const groups: { current: Group }[] = [];
let first: { key: string; at: number } | null = null;
const PATIENCE = 2500;

export const activeGroups = (): Group[] => groups.map((group) => group.current);

export function useKeys(title: string, keys: Key[]): void {
  const group = useRef<Group>({ title, keys });
  group.current = { title, keys };
  useEffect(() => {
    groups.push(group);
    return () => void groups.splice(groups.indexOf(group), 1);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && !!target.closest("input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]");
}

export function catchKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    const open = document.querySelector("dialog[open]");
    if (open && event.key !== "?") return;
    const typed = first && event.timeStamp - first.at < PATIENCE ? `${first.key} ${event.key}` : event.key;
    // The innermost view is asked first.
    const all = [...groups].reverse().flatMap((group) => group.current.keys);
    const found = all.find((key) => key.keys === typed) ?? all.find((key) => key.keys === event.key);
    if (found) {
      first = null;
      event.preventDefault();
      found.run();
    } else {
      first = all.some((key) => key.keys.startsWith(`${event.key} `)) ? { key: event.key, at: event.timeStamp } : null;
    }
  });
}
