package dev.parley.app.desk;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Answers that a browser keeps, and asks the next time only whether they have changed. */
final class Kept {
    private Kept() {}

    /**
     * Gives the answer its ETag.
     *
     * @param version of all that the answer may depend on, beside the address
     * @return whether the browser has it already; the answer is then finished
     */
    static boolean tag(Context context, String version) {
        String address = context.path() + "?" + context.queryString();
        String tag = "W/\"" + UUID.nameUUIDFromBytes((version + " " + address).getBytes(StandardCharsets.UTF_8)) + "\"";
        context.header("Cache-Control", "private, no-cache").header("ETag", tag);
        boolean held = isHeld(context, tag);
        if (held) {
            context.status(304);
        }
        return held;
    }

    /** Whether the browser says that it has what bears this tag. */
    static boolean isHeld(Context context, String tag) {
        String held = context.header("If-None-Match");
        return held != null
                && Arrays.stream(held.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || plain(one).equals(plain(tag)));
    }

    /** Without the mark of weakness, and without what a server that packs an answer adds. */
    private static String plain(String tag) {
        return tag.replaceFirst("^W/", "").replaceFirst("--?gzip\"$", "\"");
    }
}
