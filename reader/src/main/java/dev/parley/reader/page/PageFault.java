package dev.parley.reader.page;

/** A page that can't be read at all. The message says what, where, and what helps. */
public final class PageFault extends Exception {
    private static final long serialVersionUID = 1;

    PageFault(String source, String problem, String remedy) {
        super(source + ": " + problem + "; " + remedy);
    }
}
