package dev.parley.ledger.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages that tell one story: the first one, its copies, excerpts and rewrites. As sources they count once.
 *
 * @param id the id of its first page, shortened; the same in every ledger that has the same pages
 * @param members its pages, the first one first
 */
public record Family(String id, List<Member> members) {
    /** How many chars of a page's id stand for it. */
    private static final int ID_LENGTH = 16;

    /** The id of the family of which this page, by its id, is the first. */
    static String idOf(String page) {
        return page.substring(0, Math.min(ID_LENGTH, page.length()));
    }

    public Family {
        members = List.copyOf(members);
    }

    /**
     * A page of a family.
     *
     * @param page the page's id
     * @param published in EDTF
     * @param known the day on which it could be known
     * @param kinship {@code original copy excerpt rewrite}
     * @param of the id of the page that it is most like; null for the original
     * @param reason why it belongs to the family, in words; null for the original
     */
    public record Member(
            String page,
            String source,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String headline,
            @Nullable String published,
            @Nullable LocalDate known,
            String kinship,
            @Nullable String of,
            @Nullable String reason) {}
}
