package dev.parley.app.desk;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
final class SessionRoutes {
    /** Five tries, then one every twelve seconds. */
    private static final double TRIES = 5;

    private static final double TRIES_PER_SECOND = 1.0 / 12;
    private static final int LONGEST_PASSWORD = 1000;
    /** Thirty days, in seconds: how long a session lives is the desk's to say, not the browser's. */
    private static final int LONGEST_COOKIE = 2_592_000;

    private final @Nullable String password;
    private final Sessions sessions;
    private final Guard guard;
    private final RateLimit tries = new RateLimit(TRIES_PER_SECOND, TRIES, System::nanoTime);
    /** Each check takes 64 MiB: one at a time. */
    private final Semaphore checking = new Semaphore(1);

    /**
     * Whether somebody is signed in.
     *
     * @param password whether the desk asks for one
     * @param signedIn always true where it doesn't
     */
    record Session(boolean password, boolean signedIn) {}

    /** What signing in takes. */
    record SignIn(String password) {}

    SessionRoutes(Settings settings, Sessions sessions, Guard guard) {
        this.password = settings.password();
        this.sessions = sessions;
        this.guard = guard;
    }

    List<Route> routes() {
        return List.of(
                new Route(HandlerType.GET, "/api/session", Route.Access.ANYONE, false, this::tell),
                new Route(HandlerType.POST, "/api/session", Route.Access.ANYONE, false, this::begin),
                new Route(HandlerType.DELETE, "/api/session", Route.Access.ANYONE, false, this::end));
    }

    private void tell(Context context) {
        Json.answer(context, new Session(password != null, guard.isSignedIn(context)));
    }

    private void begin(Context context) throws InterruptedException {
        if (password == null) {
            throw new Problem(409, "There is no password", "the desk of this machine alone asks for none");
        }
        if (!tries.allows(context.req().getRemoteAddr())) {
            context.header("Retry-After", "12");
            throw new Problem(429, "Too many tries", "wait a little before the next one");
        }
        String given = Json.body(context, SignIn.class).password();
        if (given == null || given.length() > LONGEST_PASSWORD || !matches(given, password)) {
            throw new Problem(401, "That is not the password", "try again");
        }
        setCookie(context, sessions.begin() + "; Max-Age=" + LONGEST_COOKIE);
        Json.answer(context, new Session(true, true));
    }

    private boolean matches(String given, String hash) throws InterruptedException {
        checking.acquire();
        try {
            return Passwords.matches(given, hash);
        } finally {
            checking.release();
        }
    }

    private void end(Context context) {
        sessions.end(context.cookie(Sessions.COOKIE));
        setCookie(context, "; Max-Age=0");
        Json.answer(context, new Session(password != null, password == null));
    }

    /** Behind a proxy that speaks https the cookie is sent over https alone. */
    private static void setCookie(Context context, String value) {
        boolean secure = "https".equals(context.header("X-Forwarded-Proto")) || "https".equals(context.scheme());
        context.header(
                "Set-Cookie",
                Sessions.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : ""));
    }
}
