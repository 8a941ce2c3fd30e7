package dev.parley.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The pages that a ledger had, read with some knowledge, when this was asked for: reading one of them again from the same
 * place would give the reading that is there. Takes some 80 bytes a page. Safe for use by many threads.
 */
public final class PagesRead {
    private final Set<UUID> pages = new HashSet<>();

    PagesRead(Store store, String knowledge) throws LedgerFault {
        String sql = "SELECT id, source FROM pages WHERE knowledge = ?";
        store.ask(sql, List.of(knowledge), row -> pages.add(key(row.getString(1), row.getString(2))));
    }

    /** A hash of 128 bits, which no two of any number of pages share. */
    private static UUID key(String page, String source) {
        return UUID.nameUUIDFromBytes((page + " " + source).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a page with these bytes from this place is among them. */
    public boolean contains(byte[] bytes, String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return pages.contains(key(HexFormat.of().formatHex(hash), source));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
