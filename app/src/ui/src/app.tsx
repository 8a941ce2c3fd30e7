// The frame around every view.
import { useEffect, useState } from "preact/hooks";
import { activeGroups, useKeys } from "./keys";
import { Sheet } from "./parts/dialog";
import { Empty } from "./parts/states";
import { go, usePlace, useTitle } from "./router";
import { setTheme, type Theme, useTheme } from "./saved";
import { t } from "./texts";
import { AskView } from "./views/ask";
import { CorrectionsView } from "./views/corrections";
import { PageView } from "./views/page";
import { PagesView } from "./views/pages";
import { ProcessView } from "./views/process";
import { ProcessesView } from "./views/processes";
import { SignInView } from "./views/signin";
import { TodayView } from "./views/today";

const NAV = [
  { path: "/", name: t.nav.today, key: "g t", says: t.keys.today },
  { path: "/processes", name: t.nav.processes, key: "g p", says: t.keys.processes },
  { path: "/pages", name: t.nav.pages, key: "g r", says: t.keys.pages },
  { path: "/ask", name: t.nav.ask, key: "g a", says: t.keys.ask },
  { path: "/corrections", name: t.nav.corrections, key: "g c", says: t.keys.corrections },
];
const THEMES: Theme[] = ["auto", "light", "dark"];

export function App() {
  const place = usePlace();
  const [help, setHelp] = useState(false);
  const theme = useTheme();
  const nextTheme = () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!);
  useKeys(t.help.everywhere, [{ keys: "?", says: t.keys.help, run: () => setHelp((before) => !before) }], "everywhere");
  useKeys(t.help.views, [
    { keys: "/", says: t.keys.search, run: search },
    ...NAV.map((one) => ({ keys: one.key, says: one.says, run: () => go(one.path) })),
    { keys: "t", says: t.keys.theme, run: nextTheme },
    { keys: "p", says: t.keys.print, run: () => print() },
  ]);
  const isHere = (path: string) => (path === "/" ? place.path === "/" : place.path === path || place.path.startsWith(`${path}/`));
  return (
    <>
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="top">
        <a class="brand" href="/" aria-label={`${t.name}: ${t.nav.today}`}>
          <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
            <circle cx="12" cy="16" r="7" />
            <circle cx="20" cy="16" r="7" />
          </svg>
          {t.name}
        </a>
        <nav aria-label={t.nav.label}>
          {NAV.map((one) => (
            <a key={one.path} href={one.path} aria-current={isHere(one.path) ? "page" : undefined}>
              {one.name}
            </a>
          ))}
        </nav>
        <span class="top-tools">
          <button type="button" class="quiet" onClick={nextTheme} title={`${t.theme.label}: ${t.theme[theme]}`}>
            <span aria-hidden="true">◐</span>
            <span class="visually-hidden">
              {t.theme.label}: {t.theme[theme]}
            </span>
          </button>
          <button type="button" class="quiet" onClick={() => setHelp(true)} title={t.help.open}>
            <span aria-hidden="true">?</span>
            <span class="visually-hidden">{t.help.open}</span>
          </button>
        </span>
      </header>
      <main id="content" tabIndex={-1}>
        <View path={place.path} query={place.query} />
      </main>
      {help && <Help close={() => setHelp(false)} />}
    </>
  );
}

function View({ path, query }: { path: string; query: URLSearchParams }) {
  const [, first, second] = path.split("/");
  useEffect(() => document.getElementById("content")?.focus({ preventScroll: true }), [path]);
  if (!first) return <TodayView />;
  if (first === "ask") return <AskView query={query} />;
  if (first === "pages" && second) return <PageView id={second} at={query.get("at")} />;
  if (first === "pages") return <PagesView query={query} />;
  if (first === "processes" && second) return <ProcessView id={decodeURIComponent(second)} query={query} />;
  if (first === "processes") return <ProcessesView />;
  if (first === "corrections") return <CorrectionsView />;
  if (first === "sign-in") return <SignInView then={query.get("then")} />;
  return <Nowhere />;
}

function Nowhere() {
  useTitle(t.error.nowhere);
  return (
    <Empty title={t.error.nowhere}>
      <p>{t.error.nowhereHelp}</p>
      <p>
        <a href="/">{t.nav.today}</a> · <a href="/ask">{t.nav.ask}</a>
      </p>
    </Empty>
  );
}

function search() {
  const field = document.getElementById("search") as HTMLInputElement | null;
  if (field) field.focus();
  else {
    go("/ask?kind=search");
    requestAnimationFrame(() => document.getElementById("search")?.focus());
  }
}

function Help({ close }: { close: () => void }) {
  const [groups] = useState(activeGroups);
  return (
    <Sheet title={t.help.title} close={close}>
      {groups.map((group) => (
        <section key={group.title} class="keys">
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map((key) => (
              <div key={key.keys}>
                <dt>
                  {key.keys.split(" ").map((one, i) => (
                    <>
                      {i > 0 && <span class="muted"> {t.help.then} </span>}
                      <kbd>{one}</kbd>
                    </>
                  ))}
                </dt>
                <dd>{key.says}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
