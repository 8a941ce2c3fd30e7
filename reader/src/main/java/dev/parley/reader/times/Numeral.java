package dev.parley.reader.times;

/**
 * A number in the text, in figures or in words.
 *
 * @param start offset of its first char
 * @param end offset after its last
 * @param value the number; NaN where the words name none ("dozens", "several")
 * @param low the lowest number that the words allow
 * @param high the highest
 * @param approximate whether the words themselves leave the number open
 */
public record Numeral(int start, int end, double value, double low, double high, boolean approximate) {}
