package dev.parley.app.desk;

/** Why a request is not answered, in words for people; sent as {@code application/problem+json} (RFC 9457). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;

    Problem(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    static Problem wrong(String detail) {
        return new Problem(400, "The request can't be understood", detail);
    }

    static Problem missing(String detail) {
        return new Problem(404, "There is no such thing", detail);
    }

    static Problem refused(String detail) {
        return new Problem(403, "The request is refused", detail);
    }

    int status() {
        return status;
    }

    /** What is sent. */
    Body body() {
        return new Body("about:blank", title, status, String.valueOf(getMessage()));
    }

    /**
     * The body of an answer that tells of a problem.
     *
     * @param type always {@code about:blank}: the status says what kind it is
     * @param detail what is wrong and what helps
     */
    record Body(String type, String title, int status, String detail) {}
}
