package dev.parley.app.desk;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The files of the interface, which lie in the jar. No other file is ever served. */
final class Assets {
    /** Each view has a path of its own, and all begin with the same file. */
    private static final List<String> VIEWS = List.of(
            "/", "/ask", "/pages", "/pages/{page}", "/processes", "/processes/{process}", "/corrections", "/sign-in");

    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "desk.js", "text/javascript; charset=utf-8",
            "desk.css", "text/css; charset=utf-8",
            "world.json", Json.TYPE,
            "icon.svg", "image/svg+xml");

    private Assets() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        FILES.forEach((name, type) -> {
            byte[] bytes = bytes(name);
            String tag = "\"" + hash(bytes) + "\"";
            if (name.equals("index.html")) {
                VIEWS.forEach(path -> routes.add(open(path, context -> send(context, bytes, type, tag))));
            } else {
                routes.add(open("/assets/" + name, context -> send(context, bytes, type, tag)));
            }
        });
        return routes;
    }

    /** Whether somebody has typed or followed the address, rather than something that the page asked for. */
    static boolean wantsPage(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** The file that every view begins with; at an address that is none it says so itself. */
    static void sendPage(Context context) {
        context.contentType(String.valueOf(FILES.get("index.html"))).result(bytes("index.html"));
    }

    private static Route open(String path, io.javalin.http.Handler handler) {
        return new Route(HandlerType.GET, path, Route.Access.ANYONE, false, handler);
    }

    private static void send(Context context, byte[] bytes, String type, String tag) {
        context.header("Cache-Control", "no-cache").header("ETag", tag);
        if (Kept.isHeld(context, tag)) {
            context.status(304);
        } else {
            context.contentType(type).result(bytes);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("ui/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no ui/" + name + "; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
