package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers which actors a noun phrase of a draft stands for. Build it once the actors and their mentions are in the draft;
 * it does not see what is added later. Mentions of places, events and agreements are left out.
 */
public final class ActorIndex {
    private static final int LONGEST_CHAIN = 8;

    /** position of the first char of a head token → the words headed there, longest first */
    private final Map<Integer, List<Reference>> byHead = new HashMap<>();

    private record Reference(int start, int end, String actor) {}

    private ActorIndex() {}

    /** The index of a draft as it stands now. */
    public static ActorIndex of(Draft draft) {
        ActorIndex index = new ActorIndex();
        for (Actor actor : draft.actors()) {
            index.add(draft, actor.start(), actor.end(), actor.id());
        }
        for (Mention mention : draft.mentions()) {
            Finding target = draft.get(mention.target());
            if (target instanceof Actor) {
                index.add(draft, mention.start(), mention.end(), mention.target());
            }
        }
        for (List<Reference> references : index.byHead.values()) {
            references.sort((left, right) -> Integer.compare(right.end - right.start, left.end - left.start));
        }
        return index;
    }

    private void add(Draft draft, @Nullable Integer start, @Nullable Integer end, String actor) {
        if (start == null || end == null) {
            return;
        }
        int position = draft.sentenceAt(start);
        if (position < 0) {
            return;
        }
        Sentence sentence = draft.sentences().get(position);
        int head = headOf(sentence, start, end);
        if (head >= 0) {
            byHead.computeIfAbsent(sentence.start(head), ignored -> new ArrayList<>())
                    .add(new Reference(start, end, actor));
        }
    }

    /** The token of a span of chars whose head lies outside the span, or -1 where the span holds no token. */
    static int headOf(Sentence sentence, int start, int end) {
        int last = -1;
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.start(token) < start || sentence.end(token) > end) {
                continue;
            }
            int head = sentence.head(token);
            boolean inside = head >= 0 && sentence.start(head) >= start && sentence.end(head) <= end;
            if (!inside) {
                return token;
            }
            last = token;
        }
        return last;
    }

    /**
     * The actors that the noun phrase headed at a token stands for, in the order of the text: one for a plain phrase, several
     * for "the two sides" and for conjuncts ("Kenya and Uganda" asked at "Kenya"), none where the words name no actor.
     */
    public List<String> at(Sentence sentence, int headToken) {
        Set<String> found = new LinkedHashSet<>();
        collect(sentence, headToken, found, 0);
        List<Reference> named = references(sentence, headToken);
        int nameEnd = named.isEmpty() ? sentence.end(headToken) : named.get(0).end;
        for (int token = headToken + 1; token < sentence.size(); token++) {
            if (sentence.start(token) >= nameEnd
                    && (sentence.relation(token).equals("conj") || isListed(sentence, token))
                    && isWithin(sentence, sentence.head(token), headToken, nameEnd)) {
                collect(sentence, token, found, 0);
            }
        }
        return List.copyOf(found);
    }

    /** "Turkey, Greece agree to": headlines join two names by a comma alone, which trees take for an apposition. */
    private static boolean isListed(Sentence sentence, int token) {
        int verb = token + 1;
        int first = sentence.head(token);
        boolean beside = sentence.relation(token).equals("appos")
                && sentence.upos(token).equals("PROPN")
                && first >= 0
                && sentence.upos(first).equals("PROPN")
                && verb < sentence.size()
                && sentence.head(first) == verb;
        return beside
                && (sentence.xpos(verb).equals("VBP") || sentence.xpos(verb).equals("VB"));
    }

    /**
     * Whether the token is the head of a name, or one of the words behind it that belong to the name: in "the Authority on
     * Development, Norway and Chad" the tree may well join Norway to the development.
     */
    private static boolean isWithin(Sentence sentence, int token, int head, int nameEnd) {
        return token == head || token > head && sentence.start(token) < nameEnd;
    }

    /** As {@link #at}, without the conjuncts. */
    public List<String> only(Sentence sentence, int headToken) {
        Set<String> found = new LinkedHashSet<>();
        collect(sentence, headToken, found, 0);
        return List.copyOf(found);
    }

    /** The actors of every reference between two offsets, longer references before those inside them. */
    public List<String> within(Sentence sentence, int start, int end) {
        Set<String> found = new LinkedHashSet<>();
        for (int token = 0; token < sentence.size(); token++) {
            for (Reference reference : references(sentence, token)) {
                if (reference.start >= start && reference.end <= end) {
                    found.add(reference.actor);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Reference> references(Sentence sentence, int token) {
        return byHead.getOrDefault(sentence.start(token), Collections.emptyList());
    }

    private void collect(Sentence sentence, int token, Set<String> found, int depth) {
        List<Reference> references = references(sentence, token);
        if (!references.isEmpty()) {
            Reference longest = references.get(0);
            for (Reference reference : references) {
                if (reference.start == longest.start && reference.end == longest.end) {
                    found.add(reference.actor);
                }
            }
            return;
        }
        if (depth >= LONGEST_CHAIN) {
            return;
        }
        // "African Union envoy Salif Traoré" is the person before the organisation.
        collectBelow(sentence, token, false, found, depth);
        if (found.isEmpty()) {
            collectBelow(sentence, token, true, found, depth);
        }
    }

    private void collectBelow(Sentence sentence, int token, boolean compounds, Set<String> found, int depth) {
        for (int child = 0; child < sentence.size() && found.isEmpty(); child++) {
            if (sentence.head(child) == token && namesTheSame(sentence.relation(child), compounds)) {
                collect(sentence, child, found, depth + 1);
            }
        }
    }

    /** Apposition and the parts of a name refer to what their head refers to. */
    private static boolean namesTheSame(String relation, boolean compound) {
        return compound ? relation.equals("compound") : relation.startsWith("appos") || relation.startsWith("flat");
    }
}
