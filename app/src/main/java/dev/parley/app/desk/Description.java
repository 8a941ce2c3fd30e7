package dev.parley.app.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The API's description of itself: OpenAPI 3.1. */
final class Description {
    private Description() {}

    static void send(Context context) throws IOException {
        try (InputStream in = Description.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IOException("the jar holds no openapi.json; build it again");
            }
            context.contentType(Json.TYPE).result(in.readAllBytes());
        }
    }
}
