package dev.parley.reader.speech;

/**
 * Words between quotation marks, whatever they are there for.
 *
 * @param open offset of the opening mark
 * @param start offset after it
 * @param end offset of the closing mark, or where the words end that have none
 * @param close offset after the closing mark; {@code end} where there is none
 * @param depth how many other marks are open around it
 * @param block the position of its paragraph
 * @param goesOn whether it is left open because the next paragraph goes on with it
 */
record Quoted(int open, int start, int end, int close, int depth, int block, boolean goesOn) {

    boolean contains(int offset) {
        return open <= offset && offset < close;
    }

    boolean isClosed() {
        return close > end;
    }
}
