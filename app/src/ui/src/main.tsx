import { render } from "preact";
import { App } from "./app";
import "./desk.css";
import { catchKeys } from "./keys";
import { listen } from "./live";
import { catchLinks } from "./router";
import { showTheme } from "./saved";

showTheme();
catchLinks();
catchKeys();
if (!location.pathname.startsWith("/sign-in")) listen();
render(<App />, document.getElementById("desk")!);
