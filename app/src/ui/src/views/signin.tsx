import { useState } from "preact/hooks";
import { send, useDoing } from "../api";
import { Failed } from "../parts/states";
import { useTitle } from "../router";
import { t } from "../texts";

/** Where to go then: within the desk, whatever the address says. */
function within(then: string | null): string {
  if (!then || !URL.canParse(then, location.origin)) return "/";
  const { origin, href } = new URL(then, location.origin);
  return origin === location.origin ? href : "/";
}

export function SignInView({ then }: { then: string | null }) {
  const [password, setPassword] = useState("");
  const entering = useDoing();
  useTitle(t.signIn.title);
  const signIn = async () => {
    await send("POST", "/api/session", { password });
    location.assign(within(then));
  };
  return (
    <div class="sign-in">
      <h1>{t.signIn.title}</h1>
      <p class="muted">{t.signIn.hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void entering.run(signIn);
        }}
      >
        <label class="field">
          <span>{t.signIn.password}</span>
          <input id="password" type="password" autocomplete="current-password" value={password} onInput={(event) => setPassword(event.currentTarget.value)} />
        </label>
        <button type="submit" class="primary" disabled={entering.busy || entering.done || !password}>
          {t.signIn.go}
        </button>
        <Failed why={entering.trouble} />
      </form>
    </div>
  );
}
