package dev.parley.app.desk;

import org.jspecify.annotations.Nullable;

/**
 * How a desk is served.
 *
 * @param host the address to listen at
 * @param port the port, 0 for any that is free
 * @param password the Argon2id hash of the password, as {@link Passwords#hash} writes it; null where none is asked for, which
 *     is refused at any address but those of the loopback
 * @param web whether addresses of the web may be fetched
 * @param requestsPerSecond how many requests one address may make, over some seconds
 */
public record Settings(String host, int port, @Nullable String password, boolean web, int requestsPerSecond) {
    /** A browser makes some tens a second while somebody scrolls through a long list. */
    private static final int REQUESTS_PER_SECOND = 400;

    public Settings {
        if (password == null && !Guard.isLoopback(host)) {
            throw new IllegalArgumentException("only a desk with a password can be served at " + host);
        }
    }

    /** Served to this machine alone. */
    public static Settings local(int port) {
        return new Settings("127.0.0.1", port, null, true, REQUESTS_PER_SECOND);
    }

    /** Served at any address, to whoever knows the password. */
    public static Settings guarded(String host, int port, @Nullable String password) {
        return new Settings(host, port, password, true, REQUESTS_PER_SECOND);
    }
}
