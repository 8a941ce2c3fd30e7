package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Dates;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is who, what ties them, and the dates: in two columns, for looking things up. */
final class Particulars {
    private static final int INDENT = 2;
    private static final int MOST_COLUMNS = 30;

    private final Paper paper;
    private final Names names;

    Particulars(Paper paper, Names names) {
        this.paper = paper;
        this.names = names;
    }

    void write(Reading reading) {
        table("Dates", dates(reading));
        table("Who is who", roles(reading));
        table("Ties", ties(reading));
    }

    private static Map<String, String> dates(Reading reading) {
        Map<String, String> dates = new LinkedHashMap<>();
        for (Time time : reading.times()) {
            String value = time.value() == null ? "can’t be told" : Dates.shown(time.value());
            dates.putIfAbsent("“" + Columns.clean(time.text()) + "”", value);
        }
        return dates;
    }

    private Map<String, String> roles(Reading reading) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Actor actor : reading.actors()) {
            List<String> titles = new ArrayList<>();
            for (Actor.Role role : actor.roles()) {
                String of = role.of();
                titles.add(role.title() + (of == null ? "" : ", " + names.of(of)));
            }
            if (!titles.isEmpty()) {
                roles.put(Columns.clean(actor.name()), String.join("; ", titles));
            }
        }
        return roles;
    }

    private Map<String, String> ties(Reading reading) {
        Map<String, String> ties = new LinkedHashMap<>();
        for (Relation relation : reading.relations()) {
            String kind = relation.kind().toString().replace('-', ' ');
            String trend = relation.trend() == null ? "" : " (" + relation.trend() + ")";
            ties.merge(
                    Columns.clean(names.of(relation.from())),
                    kind + " " + names.of(relation.to()) + trend,
                    (one, other) -> one.contains(other) ? one : one + "; " + other);
        }
        return ties;
    }

    private void table(String title, Map<String, String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        paper.heading(title);
        int column = rows.keySet().stream().mapToInt(Columns::width).max().orElse(0);
        int second = INDENT + Math.min(MOST_COLUMNS, column) + 2;
        rows.forEach((name, value) -> {
            int free = second - INDENT - Columns.width(name);
            if (free > 0) {
                paper.paragraph(
                        Margin.of(" ".repeat(INDENT) + name + " ".repeat(free), second), value, paper.style()::faint);
            } else {
                paper.paragraph(Margin.of(INDENT), name, List.of());
                paper.paragraph(Margin.of(second), value, paper.style()::faint);
            }
        });
    }
}
