package dev.parley.reader.times;

/**
 * What a numeral says.
 *
 * @param value the best single value; NaN for words such as "several" that name none
 * @param low the lowest value that the words allow
 * @param high the highest; infinite where they set no bound
 * @param approximate whether the words leave the value open: "dozens", "several", "a few"
 */
record Amount(double value, double low, double high, boolean approximate) {

    static Amount exactly(double value) {
        return new Amount(value, value, value, false);
    }

    Amount times(double factor) {
        return new Amount(value * factor, low * factor, high * factor, approximate);
    }

    boolean isWhole() {
        return value == Math.floor(value) && !Double.isInfinite(value);
    }
}
