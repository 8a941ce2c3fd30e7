package dev.parley.app;

/** Small pages that tests make. */
public final class Pages {
    private Pages() {}

    /** A page of a headline and a paragraph. */
    public static String html(String headline, String paragraph) {
        return "<!doctype html><html lang=\"en\"><head><title>" + headline + "</title></head><body><article><h1>"
                + headline + "</h1><p>" + paragraph + "</p></article></body></html>";
    }
}
