package dev.parley.ledger.processes;

import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.store.Share;
import dev.parley.ledger.store.ShareCodec;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of a process.
 *
 * @param number its number in the ledger
 * @param known when it could be known, as {@link Telling} has it
 * @param tie orders pages of one day
 * @param publisher a number made of the publisher's name; {@link #NOBODY} where none is told
 * @param share what of the page belongs to the process
 */
record ProcessPage(int number, int known, long tie, long publisher, Share share) {
    static final long NOBODY = -1;

    /** The same as it is kept: unpacked it would take ten times as much memory. */
    private record Packed(int number, int known, long tie, long publisher, byte[] share) {
        ProcessPage unpacked() {
            return new ProcessPage(number, known, tie, publisher, ShareCodec.read(share));
        }
    }

    private static final Rows<Packed> ROWS = new Rows<>(
            "SELECT %s, t.page, " + Telling.daySql("t.known") + ", t.tie,"
                    + " CASE WHEN t.publisher IS NULL THEN " + NOBODY + " ELSE (hash(t.publisher) // 2)::BIGINT END,"
                    + " t.share FROM page_processes t WHERE %s",
            row -> new Packed(row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5), row.getBytes(6)),
            Packed::known,
            600);

    /** The pages of each process in a scope. */
    static Map<String, List<ProcessPage>> of(Scope scope) throws IOException {
        Map<String, List<ProcessPage>> pages = new HashMap<>();
        scope.rows(ROWS)
                .forEach((process, some) -> pages.put(
                        process, some.parallelStream().map(Packed::unpacked).toList()));
        return pages;
    }

    /** The key of one of its findings. */
    RowKey at(String id) {
        return new RowKey(number, id);
    }
}
