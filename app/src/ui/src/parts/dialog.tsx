// A sheet over the view; Escape closes it, and the focus goes back where it was.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../texts";

export function Sheet({ title, close, children, wide = false }: { title: string; close: () => void; children: ComponentChildren; wide?: boolean }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const back = document.activeElement as HTMLElement | null;
    sheet.current?.showModal();
    return () => back?.focus();
  }, []);
  return (
    <dialog
      ref={sheet}
      class={wide ? "sheet wide" : "sheet"}
      aria-labelledby="sheet-title"
      onClose={close}
      onClick={(event) => {
        if (event.target === sheet.current) close();
      }}
    >
      <div class="sheet-body">
        <header>
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="quiet" onClick={close}>
            {t.help.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
