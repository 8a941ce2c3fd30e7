package dev.parley.reader.reading;

/**
 * A stretch of the page's text.
 *
 * @param start offset of the first char (UTF-16 unit)
 * @param end offset after the last char
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span of words: " + start + " to " + end);
        }
    }

    public boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    public boolean contains(int otherStart, int otherEnd) {
        return start <= otherStart && otherEnd <= end;
    }
}
