package dev.parley.app.desk;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests are answered, before anything is done for them.
 *
 * <ul>
 *   <li>A desk of this machine answers only requests that name this machine, so that no page of the web can reach it by a name
 *       of its own that it lets point here (DNS rebinding).
 *   <li>Another site's page may lead to the desk but not ask it: what a browser says of where a request comes from
 *       ({@code Sec-Fetch-Site}, {@code Origin}) must be the desk itself, and what changes something must bear a header that
 *       another site's page can't send.
 *   <li>Where there is a password, only who has signed in is answered.
 *   <li>One address makes so many requests a second, and no more.
 * </ul>
 */
final class Guard {
    /** Bears the requests that change something; another site's page would have to ask for leave to send it, and gets none. */
    static final String HEADER = "Parley-Desk";

    /** Of what is asked for, in chars. */
    static final int LONGEST_ADDRESS = 8 << 10;

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    /** Seconds' worth of requests that an address may make at once. */
    private static final double BURST = 4;

    private final boolean local;
    private final boolean password;
    private final Sessions sessions;
    private final RateLimit requests;

    Guard(Settings settings, Sessions sessions) {
        this.local = settings.password() == null;
        this.password = settings.password() != null;
        this.sessions = sessions;
        this.requests =
                new RateLimit(settings.requestsPerSecond(), settings.requestsPerSecond() * BURST, System::nanoTime);
    }

    /** Whether a host that a desk is served at is this machine alone. */
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Says to the browser what the desk's pages may do; for every answer, whatever it is. */
    void describe(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /**
     * Looks at any request, before it is known what it asks for.
     *
     * @throws Problem where it is not answered
     */
    void admit(Context context) {
        if (!requests.allows(context.req().getRemoteAddr())) {
            context.header("Retry-After", "1");
            throw new Problem(429, "Too many requests", "wait a second and ask again");
        }
        if (context.fullUrl().length() > LONGEST_ADDRESS) {
            throw new Problem(414, "The address is too long", "ask for less at once");
        }
        String host = context.header("Host");
        if (host == null || (local && !LOCAL_NAMES.contains(withoutPort(host)))) {
            throw new Problem(
                    421, "This is another machine's name", "open the address that parley serve printed, not " + host);
        }
        boolean reads = READING.contains(context.method());
        if (isApi(context) || !reads) {
            refuseOtherSites(context, host);
        }
        if (!reads && context.header(HEADER) == null) {
            throw Problem.refused("what changes something must bear the header " + HEADER + ": 1");
        }
    }

    /**
     * Asks who wants what only some may have.
     *
     * @throws Problem where that is not known
     */
    void ask(Context context, Route.Access access) {
        if (access == Route.Access.SIGNED_IN && !isSignedIn(context)) {
            throw new Problem(401, "Sign in first", "the desk asks for its password");
        }
    }

    boolean isSignedIn(Context context) {
        return !password || sessions.holds(context.cookie(Sessions.COOKIE));
    }

    static boolean isApi(Context context) {
        return context.path().startsWith("/api/");
    }

    private static void refuseOtherSites(Context context, String host) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw Problem.refused("another site's page asks for this");
        }
        String origin = context.header("Origin");
        if (origin != null && !host.equalsIgnoreCase(authority(origin))) {
            throw Problem.refused("another site's page asks for this: " + origin);
        }
    }

    private static @Nullable String authority(String origin) {
        try {
            return new URI(origin).getRawAuthority();
        } catch (URISyntaxException e) {
            return null; // which is no host
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
