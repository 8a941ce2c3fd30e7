package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.app.sheet.Paper.Mark;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Words;
import java.util.List;

/** Who said what. */
final class Speech {
    private static final int INDENT = 2;

    private final Paper paper;
    private final Names names;

    Speech(Paper paper, Names names) {
        this.paper = paper;
        this.names = names;
    }

    void write(Reading reading) {
        if (reading.quotes().isEmpty()) {
            return;
        }
        paper.heading("Who said what");
        reading.quotes().forEach(this::quote);
    }

    private void quote(Quote quote) {
        Style style = paper.style();
        boolean reported = quote.kind() == QuoteKind.INDIRECT;
        String speaker = speaker(quote);
        String words = reported ? quote.text() : "“" + withoutComma(quote.text()) + "”";
        paper.paragraph(
                Margin.of(INDENT),
                speaker + (reported ? " (reported): " : ": ") + words,
                List.of(new Mark(0, speaker.length(), style::bold)));
    }

    /** English puts the comma of the reporting sentence inside the marks. */
    private static String withoutComma(String words) {
        return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    }

    private String speaker(Quote quote) {
        String id = quote.speaker();
        if (id != null) {
            return names.of(id);
        }
        Words speaker = quote.speakerText();
        return speaker != null ? speaker.text() : "(not said who)";
    }
}
