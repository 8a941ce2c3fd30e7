import { useEffect, useState } from "preact/hooks";
import { problemOf, send } from "../api";
import { t } from "../texts";

export function SignInView({ then }: { then: string | null }) {
  const [password, setPassword] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${t.signIn.title} · ${t.name}`;
  }, []);
  const signIn = async () => {
    setBusy(true);
    try {
      await send("POST", "/api/session", { password });
      location.assign(then && /^\/(?![/\\])/.test(then) ? then : "/");
    } catch (fault) {
      const problem = problemOf(fault);
      setTrouble(`${problem.title}: ${problem.detail}`);
      setBusy(false);
    }
  };
  return (
    <div class="sign-in">
      <h1>{t.signIn.title}</h1>
      <p class="muted">{t.signIn.hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <label class="field">
          <span>{t.signIn.password}</span>
          <input id="password" type="password" autocomplete="current-password" value={password} onInput={(event) => setPassword(event.currentTarget.value)} />
        </label>
        <button type="submit" class="primary" disabled={busy || !password}>
          {t.signIn.go}
        </button>
        {trouble && (
          <p class="trouble-line" role="alert">
            {trouble}
          </p>
        )}
      </form>
    </div>
  );
}
