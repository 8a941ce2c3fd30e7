package dev.parley.app.desk;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Objects;

/**
 * Something that can be asked of the desk.
 *
 * @param path with the names of its variables in braces
 * @param access who may ask
 * @param kept whether the answer stays the same as long as the ledger does, so that it gets an ETag
 */
record Route(HandlerType method, String path, Access access, boolean kept, Handler handler) {

    Route {
        Objects.requireNonNull(handler);
    }

    /** Who may ask. */
    enum Access {
        /** Whoever reaches the desk. */
        ANYONE,
        /** Who has signed in, where there is a password. */
        SIGNED_IN
    }

    /** What the ledger tells. */
    static Route asked(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Access.SIGNED_IN, true, handler);
    }

    /** What is going on now. */
    static Route now(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Access.SIGNED_IN, false, handler);
    }

    /** Something that is to be done. */
    static Route done(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.SIGNED_IN, false, handler);
    }
}
