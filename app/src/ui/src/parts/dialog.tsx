// A sheet over the view; Escape closes it, and the focus goes back where it was. While it is there only its own keys work.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { type Key, useKeys } from "../keys";
import { t } from "../texts";

interface Props {
  title: string;
  close: () => void;
  children: ComponentChildren;
  wide?: boolean;
  keys?: Key[];
}

export function Sheet({ title, close, children, wide = false, keys = [] }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  useKeys(title, keys, "sheet");
  useEffect(() => {
    const back = document.activeElement as HTMLElement | null;
    sheet.current?.showModal();
    return () => back?.focus();
  }, []);
  return (
    <dialog
      ref={sheet}
      class={wide ? "sheet wide" : "sheet"}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => {
        if (event.target === sheet.current) close();
      }}
    >
      <div class="sheet-body">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="quiet" onClick={close}>
            {t.help.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
