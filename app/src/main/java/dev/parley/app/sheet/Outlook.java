package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.app.sheet.Paper.Mark;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Dates;
import dev.parley.reader.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What has been agreed and how it stands, and what is still to be done. */
final class Outlook {
    private static final int STATUS = 16;

    private final Paper paper;
    private final Names names;

    Outlook(Paper paper, Names names) {
        this.paper = paper;
        this.names = names;
    }

    void write(Reading reading) {
        if (!reading.agreements().isEmpty()) {
            paper.heading("Agreements");
            reading.agreements().forEach(this::agreement);
        }
        List<Commitment> open =
                reading.commitments().stream().filter(Outlook::isOpen).toList();
        if (!open.isEmpty()) {
            paper.heading("Still open");
            open.forEach(commitment -> commitment(commitment, reading));
        }
        List<Commitment> others =
                reading.commitments().stream().filter(one -> !isOpen(one)).toList();
        if (!others.isEmpty()) {
            paper.heading("What became of promises");
            others.forEach(commitment -> commitment(commitment, reading));
        }
    }

    private static boolean isOpen(Commitment commitment) {
        return commitment.status() == CommitmentStatus.OPEN;
    }

    private void agreement(Agreement agreement) {
        List<String> said = new ArrayList<>(List.of(agreement.kind()));
        add(said, "between ", names.of(agreement.parties()));
        add(said, "mediated by ", names.of(agreement.mediators()));
        add(said, "guaranteed by ", names.of(agreement.guarantors()));
        add(said, "signed ", Dates.shown(agreement.signed()));
        entry(agreement.status().toString(), colour(agreement.status()), agreement.name(), said);
    }

    private void commitment(Commitment commitment, Reading reading) {
        List<String> said = new ArrayList<>();
        add(said, "promised to ", names.of(commitment.to()));
        add(said, "about ", names.of(commitment.about()));
        add(said, "by ", Dates.shown(commitment.due()));
        String condition = commitment.condition();
        add(said, "on the condition: ", condition == null ? "" : condition);
        said.add("“" + commitment.text() + "”");
        String who = names.of(commitment.by());
        entry(
                commitment.status().toString(),
                paper.style()::open,
                (who.isEmpty() ? "(not said who)" : who) + " → "
                        + (commitment.isToRefrain(reading.events()) ? "not " : "") + commitment.act(),
                said);
    }

    private void entry(String status, UnaryOperator<String> colour, String title, List<String> said) {
        String before = "  " + colour.apply(status) + " ".repeat(Math.max(1, STATUS - 2 - status.length()));
        paper.paragraph(Margin.of(before, STATUS), title, List.of(new Mark(0, title.length(), paper.style()::bold)));
        paper.paragraph(Margin.of(STATUS), String.join(" · ", said), paper.style()::faint);
    }

    private UnaryOperator<String> colour(AgreementStatus status) {
        Style style = paper.style();
        return switch (status) {
            case SIGNED, IN_FORCE -> style::good;
            case COLLAPSED, EXPIRED, SUSPENDED -> style::bad;
            case PROPOSED, DRAFT, INITIALLED, NOT_SIGNED, UNKNOWN -> style::open;
        };
    }

    private static void add(List<String> to, String before, String words) {
        if (!words.isEmpty()) {
            to.add(before + words);
        }
    }
}
