package dev.parley.app.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.app.sheet.Paper.Margin;
import dev.parley.ledger.corrections.CorrectionKind;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.CorrectionRow.State;
import dev.parley.ledger.corrections.RecordKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrections laid out for people. */
public final class CorrectionSheet {
    private static final int LABEL = 7;
    private static final int PAGE = 8;

    private final Paper paper;
    private final Style style;

    /** @param width columns of the terminal */
    public CorrectionSheet(Style style, int width) {
        this.style = style;
        this.paper = new Paper(style, Math.max(40, Math.min(width, Sheet.WIDEST)));
    }

    /** Each correction: what it does to which record, who made it and why, and what became of it. */
    public String corrections(List<CorrectionRow> rows) {
        for (CorrectionRow row : rows) {
            paper.blank();
            String before = style.bold(row.id())
                    + " ".repeat(Math.max(1, LABEL - row.id().length()));
            paper.paragraph(Margin.of(before, LABEL), what(row), List.of());
            List<String> said = new ArrayList<>();
            said.add(row.who());
            said.add(row.time());
            if (row.note() != null && row.kind() != CorrectionKind.NOTE) {
                said.add(row.note());
            }
            paper.paragraph(Margin.of(LABEL), String.join(" · ", said), style::faint);
            if (row.state() != State.APPLIED) {
                String state = row.state() == State.ORPHANED ? "orphaned: " : "";
                paper.paragraph(Margin.of(LABEL), state + row.because(), style::warning);
            }
            if (!row.against().isEmpty()) {
                paper.paragraph(Margin.of(LABEL), "against " + String.join(", ", row.against()), style::warning);
            }
        }
        return rows.isEmpty()
                ? "There are no such corrections.\n"
                : paper.toString().replaceFirst("^\n+", "");
    }

    private static String what(CorrectionRow row) {
        RecordKey key = row.key();
        String field = key == null || key.field() == null ? "" : " · " + key.field();
        String value =
                switch (row.kind()) {
                    case REJECT -> "";
                    case NOTE -> row.note() == null ? "" : " · " + row.note();
                    case CHANGE, STATUS, ADD, UNDO -> " · " + shown(row.value());
                    case RELINK ->
                        row.value().has("to")
                                ? " · " + row.value().path("from").asText() + " → "
                                        + shown(row.value().path("to"))
                                : " → " + shown(row.value());
                    case MERGE, SPLIT ->
                        " · " + shown(row.value().path("type")) + " “"
                                + shown(row.value().path("text")) + "” of page "
                                + start(row.value().path("page").asText());
                };
        return row.kind() + " " + about(key) + field + value;
    }

    private static String about(@Nullable RecordKey key) {
        if (key == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        said.add(key.family() == null ? key.type() : key.family() + " " + key.type());
        if (key.text() != null) {
            said.add("“" + key.text() + "”");
        }
        if (key.page() != null) {
            said.add("of page " + start(key.page()));
        }
        return String.join(" ", said);
    }

    private static String start(String page) {
        return page.substring(0, Math.min(PAGE, page.length()));
    }

    private static String shown(JsonNode value) {
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(one -> all.add(shown(one)));
            return String.join(", ", all);
        }
        if (value.isObject() && value.path("id").isTextual()) {
            return value.path("id").asText();
        }
        if (value.isObject()) {
            List<String> all = new ArrayList<>();
            value.properties().forEach(field -> all.add(field.getKey() + "=" + shown(field.getValue())));
            return String.join(" ", all);
        }
        return value.isNull() ? "none" : value.asText();
    }
}
