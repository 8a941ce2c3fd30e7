package dev.parley.reader.knowledge;

/** Something wrong in a knowledge file. The message names the file, the line, what is wrong, and what mends it. */
public final class KnowledgeFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KnowledgeFault(String file, int line, String problem, String remedy) {
        super(file + ":" + line + ": " + problem + "; " + remedy);
    }
}
