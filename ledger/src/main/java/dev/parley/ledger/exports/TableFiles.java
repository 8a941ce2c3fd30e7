package dev.parley.ledger.exports;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.ledger.asking.Filter;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.JoinedWalk;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables written by DuckDB itself, so that files don't pass through memory. */
final class TableFiles {
    /** Events that are put together at once. */
    private static final int AT_ONCE = 500;

    private static final ObjectWriter JSON = new JsonMapper().writer();

    private TableFiles() {}

    /** Writes a table; how many rows it has. Lists stand in CSV as text, apart by semicolons. */
    static long write(Store store, Table table, Wanted wanted, Format format, Path file) throws IOException {
        JoinedRows joined = table.joined();
        if (joined != null) {
            return joined(store, joined, wanted, format, file);
        }
        Filter filter = table.filter(wanted, store);
        return copy(store, table.select(filter.where()), filter.values(), format, file);
    }

    /** Rows that no question in SQL gives go through a file of their own. */
    private static long joined(Store store, JoinedRows rows, Wanted wanted, Format format, Path file)
            throws IOException {
        List<JoinedRows.Column> columns = rows.columns(format == Format.CSV);
        Path lines = Files.createTempFile(file.toAbsolutePath().getParent(), "parley", ".jsonl");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(lines)) {
                JoinedWalk walk = JoinedWalk.toTheEnd(store, wanted.events());
                while (walk.hasNext()) {
                    for (JoinedEvent event : walk.next(AT_ONCE)) {
                        for (JoinedRows.Told told : rows.told(event)) {
                            out.write(line(columns, told));
                            out.newLine();
                        }
                    }
                }
            }
            String types = columns.stream()
                    .map(column -> quoted(column.name(), '"') + ": " + quoted(column.type(), '\''))
                    .collect(Collectors.joining(", "));
            String select = "SELECT * FROM read_json(" + quoted(lines.toString(), '\'')
                    + ", format = 'newline_delimited', columns = {" + types + "})";
            return copy(store, select, List.of(), format, file);
        } finally {
            Files.delete(lines);
        }
    }

    private static String line(List<JoinedRows.Column> columns, JoinedRows.Told told) throws IOException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.name(), column.value().apply(told)));
        return JSON.writeValueAsString(row);
    }

    private static long copy(Store store, String rows, List<?> values, Format format, Path file) throws LedgerFault {
        String options =
                switch (format) {
                    case CSV -> "FORMAT csv, HEADER";
                    case JSONL -> "FORMAT json";
                    case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
                    default -> throw new IllegalArgumentException(format + " is no form of tables");
                };
        String select = format == Format.CSV ? "SELECT " + flat(store, rows, values) + " FROM (" + rows + ")" : rows;
        String target = quoted(file.toAbsolutePath().toString(), '\'');
        return store.copy(file, "COPY (" + select + ") TO " + target + " (" + options + ")", values);
    }

    /** All columns, lists among them as text. */
    private static String flat(Store store, String rows, List<?> values) throws LedgerFault {
        return store.ask("DESCRIBE " + rows, values, row -> column(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.joining(", "));
    }

    private static String column(String name, String type) {
        String quoted = quoted(name, '"');
        return type.endsWith("[]") ? "array_to_string(" + quoted + ", '; ') AS " + quoted : quoted;
    }

    private static String quoted(String text, char quote) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }
}
