package dev.parley.reader.actors;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.Places;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads passages in which words in square brackets stand for actors, and tells whom they were read to mean. */
final class Antecedents {
    private static final String NOT = "not ";

    private final English english = English.load();
    private final Places places;
    private final Actors actors;

    Antecedents(Knowledge knowledge) {
        places = new Places(knowledge);
        actors = new Actors(knowledge);
    }

    /** Null where the words in brackets are read as the second column says; else what was found, for people. */
    @Nullable String miss(String line) {
        String[] columns = line.split("\t");
        Map<String, Actor> found = read(columns[0]);
        List<Actor> left = new ArrayList<>(found.values());
        boolean right = true;
        for (String name : columns[1].equals("-") ? new String[0] : columns[1].split("; ")) {
            if (name.startsWith(NOT)) {
                String unwanted = name.substring(NOT.length());
                return found.values().stream().anyMatch(actor -> goesBy(actor, unwanted)) ? told(line, found) : null;
            }
            right &= left.removeIf(actor -> goesBy(actor, name));
        }
        return right && left.isEmpty() ? null : told(line, found);
    }

    private static String told(String line, Map<String, Actor> found) {
        return line + " but found " + found.keySet();
    }

    private static boolean goesBy(Actor actor, String name) {
        return actor.id().equals(name)
                || actor.name().equalsIgnoreCase(name)
                || actor.names().stream().anyMatch(other -> other.equalsIgnoreCase(name));
    }

    private Map<String, Actor> read(String passage) {
        int start = passage.indexOf('[');
        int end = passage.indexOf(']') - 1;
        String text = passage.replace("[", "").replace("]", "");
        Draft draft = new Draft(
                new Page("id", "test", null, null, null, "en", text, Page.Published.ABSENT),
                new Article(null, null, List.of(), null, null, List.of(new Span(0, text.length())), List.of()),
                List.of(new Part(PartKind.BODY, 0, text.length(), null, false)));
        for (Sentence sentence : english.read(text, 0, text.length())) {
            draft.addSentence(sentence, PartKind.BODY, 0);
        }
        places.read(draft);
        actors.read(draft);
        Map<String, Actor> found = new LinkedHashMap<>();
        for (Mention mention : draft.mentions()) {
            if (mention.start() >= start
                    && mention.end() <= end
                    && draft.get(mention.target()) instanceof Actor actor) {
                found.put(actor.id() + " (" + mention.link() + ")", actor);
            }
        }
        return found;
    }
}
