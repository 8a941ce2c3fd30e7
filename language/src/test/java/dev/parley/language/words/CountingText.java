package dev.parley.language.words;

/** A text that counts how often its chars are looked at: the work of a reader, which no clock disturbs. */
final class CountingText implements CharSequence {

    private final String text;
    private long looks;

    CountingText(String text) {
        this.text = text;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int at) {
        looks++;
        return text.charAt(at);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
