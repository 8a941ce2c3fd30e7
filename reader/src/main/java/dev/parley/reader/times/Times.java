package dev.parley.reader.times;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Step;
import dev.parley.reader.reading.Time;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a {@link Time} for every time expression of headline, subhead and body. */
public final class Times implements Step {
    private static final String PUBLICATION = "publication";

    private final TimeFinder finder;
    private final Directions directions;

    public Times(Knowledge knowledge) {
        finder = new TimeFinder(knowledge);
        directions = new Directions(knowledge);
    }

    @Override
    public Set<Family> needs() {
        return Set.of(Family.SENTENCES);
    }

    @Override
    public Set<Family> adds() {
        return Set.of(Family.TIMES);
    }

    @Override
    public void read(Draft draft) {
        String text = draft.page().text();
        Setting setting = new Setting(published(draft.page().published()), directions);
        String told = null;
        List<Sentence> sentences = draft.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            setting.enter(sentence);
            String id = draft.sentenceSpans().get(i).id();
            int end = sentence.end();
            while (i + 1 < sentences.size() && goesOn(text, end, sentences.get(i + 1))) {
                end = sentences.get(++i).end();
            }
            for (TimeFinder.Found found : finder.find(text, sentence.start(), end, setting)) {
                String at = found.start() < sentence.end() ? id : draft.sentenceIdAt(found.start(), found.end());
                Time time = time(draft, found, at, told);
                draft.add(time);
                if (found.value().first() != null) {
                    told = time.id();
                }
            }
        }
    }

    /** A stop after "a.m." or "p.m." ends no sentence where a weekday follows, whatever the splitter made of it. */
    private static boolean goesOn(String text, int end, Sentence next) {
        boolean clock = end >= 4 && (text.startsWith("a.m.", end - 4) || text.startsWith("p.m.", end - 4));
        return clock
                && next.start() == end + 1
                && next.size() > 0
                && next.form(0).endsWith("day");
    }

    private static Time time(Draft draft, TimeFinder.Found found, @Nullable String sentence, @Nullable String told) {
        Value value = found.value();
        Grain grain = value.grain();
        boolean known = value.edtf() != null;
        String anchor =
                switch (value.anchor()) {
                    case NONE -> null;
                    case PUBLICATION -> known ? PUBLICATION : null;
                    case NARRATIVE -> told;
                };
        Basis basis = known ? value.anchor() == Anchor.NONE ? Basis.STATED : Basis.DERIVED : Basis.ABSENT;
        return new Time(
                draft.nextId(Family.TIMES),
                found.start(),
                found.end(),
                draft.words(found.start(), found.end()),
                sentence,
                value.edtf(),
                value.type(),
                grain == null ? null : grain.toString(),
                anchor,
                basis,
                value.ownTimex());
    }

    /** The day of publication; a month or a year alone fixes no weekday, so only a full date counts. */
    private static @Nullable LocalDate published(Page.Published published) {
        String value = published.value();
        if (value == null || value.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException e) {
            return null; // a date that is marked uncertain or open: nothing can be counted from it
        }
    }
}
