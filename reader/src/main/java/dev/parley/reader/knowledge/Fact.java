package dev.parley.reader.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a knowledge file.
 *
 * @param file the file's path under {@code knowledge/}, with forward slashes
 * @param line its line, from 1
 * @param columns its columns, trimmed; {@code -} stands for an empty one and is read as empty text
 * @param examples the example lines below it
 */
public record Fact(String file, int line, List<String> columns, List<Example> examples) {

    public Fact {
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
    }

    /**
     * The column at a position.
     *
     * @param meaning what it should hold, for the message
     * @throws KnowledgeFault where the line has no such column or leaves it empty
     */
    public String column(int position, String meaning) {
        String value = optional(position);
        if (value.isEmpty()) {
            throw fault("column " + (position + 1) + " (" + meaning + ") is missing", "write it after a tab");
        }
        return value;
    }

    /** The column at a position, or empty text where the line has none. */
    public String optional(int position) {
        return position < columns.size() ? columns.get(position) : "";
    }

    /**
     * The items of the column at a position, which stand apart by {@code ;}.
     *
     * @param meaning what they should be, for the message
     * @throws KnowledgeFault where the line has no such column or leaves it empty
     */
    public List<String> list(int position, String meaning) {
        return items(column(position, meaning));
    }

    /** The items of the column at a position, which stand apart by {@code ;}; none where the line has no such column. */
    public List<String> list(int position) {
        return items(optional(position));
    }

    private static List<String> items(String column) {
        if (column.isEmpty()) {
            return List.of();
        }
        if (column.indexOf(';') < 0) {
            return List.of(column);
        }
        List<String> items = new ArrayList<>();
        for (int from = 0; from <= column.length(); ) {
            int sign = column.indexOf(';', from);
            int end = sign < 0 ? column.length() : sign;
            String item = column.substring(from, end).strip();
            if (!item.isEmpty() && !item.equals("-")) {
                items.add(item);
            }
            from = end + 1;
        }
        return items;
    }

    /**
     * The words of the column at a position, which stand apart by {@code |} or blanks.
     *
     * @param meaning what they should be, for the message
     * @throws KnowledgeFault where the line has no such column or leaves it empty
     */
    public List<String> words(int position, String meaning) {
        String column = column(position, meaning);
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= column.length(); at++) {
            boolean apart = at == column.length() || column.charAt(at) == '|' || column.charAt(at) == ' ';
            if (apart && from >= 0) {
                words.add(column.substring(from, at));
                from = -1;
            } else if (!apart && from < 0) {
                from = at;
            }
        }
        return words;
    }

    /** A fault of this line. */
    public KnowledgeFault fault(String problem, String remedy) {
        return new KnowledgeFault(file, line, problem, remedy);
    }

    /** The line as it was read: its columns apart by two blanks, {@code -} for an empty one. */
    public String text() {
        return columns.stream().map(column -> column.isEmpty() ? "-" : column).collect(Collectors.joining("  "));
    }

    /** Where the fact stands, as a reading names it: {@code acts/diplomacy.txt:12}. */
    public String place() {
        return file + ":" + line;
    }
}
