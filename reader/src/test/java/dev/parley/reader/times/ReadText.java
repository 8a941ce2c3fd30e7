package dev.parley.reader.times;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Time;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text read as a body with its sentences and times, for tests. */
public final class ReadText {
    /** A Tuesday. */
    public static final String PUBLISHED = "2024-08-20";

    public static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final English ENGLISH = English.load();
    private static final Times TIMES = new Times(KNOWLEDGE);

    private ReadText() {}

    public static Draft draft(String text, @Nullable String published) {
        Page.Published date =
                published == null ? Page.Published.ABSENT : new Page.Published(published, "day", Basis.GIVEN);
        Page page = new Page("0", "test", null, null, null, "en", text, date);
        Article article = new Article(null, null, List.of(), null, null, List.of(), List.of());
        Draft draft = new Draft(page, article, List.of());
        for (Sentence sentence : ENGLISH.read(text, 0, text.length())) {
            draft.addSentence(sentence, PartKind.BODY, null);
        }
        TIMES.read(draft);
        return draft;
    }

    static List<Time> times(String text) {
        return draft(text, PUBLISHED).times();
    }

    static List<Time> undated(String text) {
        return draft(text, null).times();
    }

    /** The value of the time whose words are just these. */
    static @Nullable String value(String text, String words) {
        return one(times(text), words).value();
    }

    static Time one(List<Time> times, String words) {
        List<Time> found =
                times.stream().filter(time -> words.equals(time.text())).toList();
        if (found.size() != 1) {
            throw new AssertionError("'" + words + "' is not one of "
                    + times.stream()
                            .map(time -> time.text() + "=" + time.value())
                            .toList());
        }
        return found.get(0);
    }
}
