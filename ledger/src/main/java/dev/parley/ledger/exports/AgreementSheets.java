package dev.parley.ledger.exports;

import dev.parley.ledger.asking.Filter;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Agreements and their provisions on sheets whose columns are called as in PA-X (agreements) and in the Peace Accords Matrix
 * (provisions) where they mean the same; all others end at the page's words.
 */
final class AgreementSheets {
    /** Ids become names where the page has one. */
    private static final String NAMES =
            "(SELECT string_agg(coalesce((SELECT min(a.name) FROM actors a WHERE a.page = t.page AND a.id = w.id), w.id), '; ')"
                    + " FROM (SELECT unnest(%s) AS id) w)";

    private static final String AGREEMENTS = "SELECT substr(p.id, 1, 12) || ':' || t.id AS AgtId, t.name AS Agt,"
            + " strftime(t.signed_from, '%d/%m/%Y') AS Dat, "
            + "(SELECT string_agg(DISTINCT l.country, '; ' ORDER BY l.country) FROM places l WHERE l.page = t.page AND l.country IS NOT NULL) AS Loc1ISO, "
            + String.format(NAMES, "t.parties") + " AS Part, " + String.format(NAMES, "t.mediators") + " AS ThrdPart, "
            + String.format(NAMES, "t.guarantors") + " AS Guarantors,"
            + " t.status AS Status, t.kind AS Kind, t.signed AS Signed,"
            + " (SELECT count(*) FROM provisions v WHERE v.page = t.page AND v.agreement = t.id) AS Provisions,"
            + " t.text AS Words, s.text AS Sentence, t.starts AS Start, t.\"ends\" AS \"End\", p.id AS Page, p.source AS Source,"
            + " p.url AS URL, p.publisher AS Publisher, p.published AS Published"
            + " FROM agreements t JOIN pages p USING (page) LEFT JOIN sentences s ON s.page = t.page AND s.sentence = t.sentence";

    private static final String PROVISIONS = "SELECT substr(p.id, 1, 12) || ':' || t.agreement AS AgtId,"
            + " (SELECT min(g.name) FROM agreements g WHERE g.page = t.page AND g.id = t.agreement) AS accord,"
            + " t.class AS provision, t.number AS number, " + String.format(NAMES, "t.by_whom") + " AS by_whom,"
            + " t.due AS due, t.implementation AS implementation, t.text AS words, s.text AS sentence, t.starts AS start,"
            + " t.\"ends\" AS \"end\", p.id AS page, p.source AS source, p.url AS url, p.publisher AS publisher,"
            + " p.published AS published"
            + " FROM provisions t JOIN pages p USING (page)"
            + " LEFT JOIN sentences s ON s.page = t.page AND t.starts >= s.starts AND t.starts < s.ends";

    private AgreementSheets() {}

    static void write(Store store, Wanted wanted, Path folder, Map<String, Long> written) throws IOException {
        sheet(
                store,
                wanted,
                AGREEMENTS,
                "t.signed_from NULLS LAST, p.id, t.starts, t.id",
                folder,
                "agreements.csv",
                written);
        sheet(store, wanted, PROVISIONS, "p.id, t.agreement, t.starts", folder, "provisions.csv", written);
    }

    private static void sheet(
            Store store, Wanted wanted, String rows, String order, Path folder, String name, Map<String, Long> written)
            throws IOException {
        Filter filter = wanted.pages(store);
        Path file = folder.resolve(name);
        String target = file.toAbsolutePath().toString().replace("'", "''");
        String sql =
                "COPY (" + rows + filter.where() + " ORDER BY " + order + ") TO '" + target + "' (FORMAT csv, HEADER)";
        written.put(name, store.copy(file, sql, filter.values()));
    }
}
