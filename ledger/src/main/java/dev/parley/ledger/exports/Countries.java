package dev.parley.ledger.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by the codes that the field's formats have for them; {@code countries.tsv} lists them. */
final class Countries {
    /**
     * A country.
     *
     * @param iso ISO 3166-1 alpha-3
     * @param fips FIPS 10-4; empty where there is none
     * @param cow its number in the Correlates of War; empty where there is none
     */
    record Country(String iso, String name, String fips, String cow) {}

    private static final Map<String, Country> ALL = load();

    private Countries() {}

    private static Map<String, Country> load() {
        Map<String, Country> all = new HashMap<>();
        try (InputStream in = Countries.class.getResourceAsStream("countries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("countries.tsv is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t");
                    all.put(columns[0], new Country(columns[0], columns[1], code(columns[2]), code(columns[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String code(String written) {
        return written.equals("-") ? "" : written;
    }

    /** A country by its ISO code; null where there is none. */
    static @Nullable Country of(@Nullable String iso) {
        return iso == null ? null : ALL.get(iso);
    }
}
