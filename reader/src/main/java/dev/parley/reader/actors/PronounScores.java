package dev.parley.reader.actors;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.Places;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Span;
import dev.parley.reader.times.Times;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells how many pronouns of the third person are led back to a phrase for the right entity, on a treebank with entities such
 * as GUM. Parley reads the raw text; only pronouns count whose entity the text mentioned before.
 *
 * <p>Arguments: a CoNLL-U file, gzipped or not, and {@code --misses} for a line of each that was led elsewhere.
 */
public final class PronounScores {
    private static final int AROUND = 60;

    private final English english = English.load();
    private final Times times;
    private final Places places;
    private final Almanac almanac;
    private final Map<String, int[]> scores = new TreeMap<>();
    private final @Nullable PrintStream misses;

    private PronounScores(Knowledge knowledge, @Nullable PrintStream misses) {
        times = new Times(knowledge);
        places = new Places(knowledge);
        almanac = new Almanac(knowledge);
        this.misses = misses;
    }

    /**
     * Scores the treebank and prints a table.
     *
     * @throws IOException where the file can't be read or is no CoNLL-U
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean listed = arguments.length > 1 && arguments[1].equals("--misses");
        PronounScores scores = new PronounScores(Knowledge.shipped(), listed ? out : null);
        Map<String, List<TreebankSentence>> documents = new LinkedHashMap<>();
        for (TreebankSentence sentence : ConlluReader.read(Path.of(arguments[0]))) {
            String document = sentence.id().substring(0, sentence.id().lastIndexOf('-'));
            documents.computeIfAbsent(document, ignored -> new ArrayList<>()).add(sentence);
        }
        documents.forEach(scores::score);
        scores.scores.forEach((what, score) ->
                out.printf("%-22s %4d of %4d  %5.1f %%%n", what, score[0], score[1], 100.0 * score[0] / score[1]));
    }

    private void score(String name, List<TreebankSentence> sentences) {
        GoldEntities gold = new GoldEntities(sentences);
        Draft draft = draft(gold);
        times.read(draft);
        places.read(draft);
        Cast cast = new Cast(draft, almanac);
        Pronouns pronouns = Actors.gather(cast);
        for (GoldEntities.Anaphor anaphor : gold.anaphors()) {
            int led = ledTo(cast, pronouns, anaphor.start());
            boolean right = led >= 0 && gold.isMentioned(anaphor.entity(), led);
            count("all", right);
            count("pronoun: " + Objects.requireNonNull(Pronoun.of(anaphor.form())), right);
            count("genre: " + name.split("_", -1)[1], right);
            if (!right && misses != null) {
                misses.println(miss(name, gold.text(), anaphor, led));
            }
        }
    }

    private void count(String what, boolean right) {
        int[] score = scores.computeIfAbsent(what, ignored -> new int[2]);
        score[0] += right ? 1 : 0;
        score[1]++;
    }

    private Draft draft(GoldEntities gold) {
        String text = gold.text();
        List<Span> paragraphs = gold.paragraphs().stream()
                .map(bounds -> new Span(bounds[0], bounds[1]))
                .toList();
        Draft draft = new Draft(
                new Page("treebank", "treebank", null, null, null, "en", text, Page.Published.ABSENT),
                new Article(null, null, List.of(), null, null, paragraphs, List.of()),
                List.of(new Part(PartKind.BODY, 0, text.length(), null, false)));
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            Span span = paragraphs.get(paragraph);
            for (Sentence sentence : english.read(text, span.start(), span.end())) {
                draft.addSentence(sentence, PartKind.BODY, paragraph);
            }
        }
        return draft;
    }

    /** The offset of the head of the phrase that a pronoun was led back to, or -1. */
    private static int ledTo(Cast cast, Pronouns pronouns, int start) {
        int position = cast.draft().sentenceAt(start);
        if (position < 0) {
            return -1;
        }
        Candidate found =
                pronouns.resolution(position, cast.trees().get(position).tokenFrom(start));
        if (found != null && Pronoun.of(cast.trees().get(found.sentence()), found.head()) == Pronoun.RELATIVE) {
            found = pronouns.resolution(found.sentence(), found.head()); // treebanks give "who" no entity of its own
        }
        return found == null
                ? -1
                : cast.draft().sentences().get(found.sentence()).start(found.head());
    }

    private static String miss(String document, String text, GoldEntities.Anaphor anaphor, int led) {
        int from = Math.max(0, Math.min(anaphor.start(), led < 0 ? anaphor.start() : led) - AROUND);
        int to = Math.min(text.length(), anaphor.start() + AROUND);
        StringBuilder shown = new StringBuilder(text.substring(from, to));
        shown.insert(anaphor.start() - from, "[");
        if (led >= 0) {
            shown.insert(led - from, "<");
        }
        return document + " " + anaphor.entity() + " " + anaphor.form() + (led < 0 ? " (nothing)" : "") + ": "
                + shown.toString().replace('\n', ' ');
    }
}
