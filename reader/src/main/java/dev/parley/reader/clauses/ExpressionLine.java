package dev.parley.reader.clauses;

import dev.parley.reader.knowledge.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a line of {@code knowledge/events/expressions} into an {@link Expression}. The first column is the expression: a
 * head and what stands around it, parted by blanks.
 *
 * <pre>
 *   sign|initial obj>about         verb; its object is what the act is about
 *   n:withdrawal|pullout of>agent  noun; what follows "of" acts
 *   take +over                     with a particle
 *   hold obj=@talks with>target    with an object of the class @talks
 *   put to=vote                    with an oblique
 *   put on|onto=street             with an oblique behind either preposition
 *   give mod=military obj=aid      with a modifier at the object
 *   meet obj:actor                 with an object that is an actor
 *   n:capture of:place             with a place after "of"
 *   * +must subj:actor             any verb behind this modal
 *   n:mediator behind=as           with the head itself behind this preposition
 * </pre>
 */
final class ExpressionLine {
    private static final int SHORTEST_PLURAL = 3;
    private static final Pattern NO_PLURAL = Pattern.compile("(ss|us|is|lives|means|news)$");
    private static final Pattern ES = Pattern.compile("(ch|sh|x|ss|zz)es$");

    private final Fact fact;
    private final Map<String, Set<String>> classes;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private ExpressionLine(Fact fact, Map<String, Set<String>> classes) {
        this.fact = fact;
        this.classes = classes;
    }

    static Expression read(Fact fact, Map<String, Set<String>> classes) {
        return new ExpressionLine(fact, classes).expression();
    }

    private Expression expression() {
        String[] words = fact.column(0, "the expression").split(" ");
        boolean noun = words[0].startsWith("n:");
        Set<String> heads = lemmas(noun ? words[0].substring(2) : words[0]);
        for (int i = 1; i < words.length; i++) {
            readWord(words[i]);
        }
        addUsualSlots(noun);
        askLastForWhatStandsInForAnAgent();
        return new Expression(
                heads, noun, fact.optional(1), conditions, slots, fact.optional(2), Operators.stage(fact, 3), fact);
    }

    private void askLastForWhatStandsInForAnAgent() {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.role() == Role.AGENT && slot.source().equals("obj")) {
                slots.add(slots.remove(i));
                return;
            }
        }
    }

    private void readWord(String word) {
        int slot = word.indexOf('>');
        int equal = word.indexOf('=');
        int kind = word.indexOf(':');
        if (word.startsWith("+")) {
            conditions.add(new Condition(Condition.Place.PARTICLE, Set.of(), lemmas(word.substring(1))));
        } else if (slot > 0) {
            slots.add(new Slot(word.substring(0, slot), role(word.substring(slot + 1))));
        } else if (equal > 0) {
            addCondition(word.substring(0, equal), withSingulars(lemmas(word.substring(equal + 1))));
        } else if (kind > 0) {
            addKind(word.substring(0, kind), kinds(word.substring(kind + 1)));
        } else {
            throw fact.fault(
                    "'" + word + "' is no part of an expression", "see docs/events.md for what may stand there");
        }
    }

    private void addCondition(String where, Set<String> lemmas) {
        conditions.add(
                switch (where) {
                    case "obj" -> new Condition(Condition.Place.OBJECT, Set.of(), lemmas);
                    case "subj" -> new Condition(Condition.Place.SUBJECT, Set.of(), lemmas);
                    case "behind" -> new Condition(Condition.Place.BEHIND, Set.of(), lemmas);
                    case "mod" -> new Condition(Condition.Place.MODIFIER, Set.of(), lemmas);
                    default -> new Condition(Condition.Place.OBLIQUE, lemmas(where), lemmas);
                });
    }

    private void addKind(String where, Set<String> kinds) {
        switch (where) {
            case "obj" -> conditions.add(new Condition(Condition.Place.OBJECT_KIND, Set.of(), kinds));
            case "subj" -> conditions.add(new Condition(Condition.Place.SUBJECT_KIND, Set.of(), kinds));
            default -> conditions.add(new Condition(Condition.Place.OBLIQUE_KIND, lemmas(where), kinds));
        }
    }

    private Set<String> kinds(String list) {
        Set<String> kinds = new HashSet<>();
        for (String kind : list.split("\\|")) {
            if (!Participants.KINDS.contains(kind)) {
                throw fact.fault("'" + kind + "' is no kind of participant", "write one of " + Participants.KINDS);
            }
            kinds.add(kind);
        }
        return kinds;
    }

    /** Where the line doesn't say otherwise, the subject acts and the object is acted on. */
    private void addUsualSlots(boolean noun) {
        if (noun) {
            addUnlessGiven("poss", Role.AGENT);
            addUnlessGiven("by", Role.AGENT);
            addUnlessGiven("between", Role.AGENT);
            addUnlessGiven("among", Role.AGENT);
        } else {
            addUnlessGiven("subj", Role.AGENT);
            if (!asksForObject()) {
                addUnlessGiven("obj", Role.TARGET);
            }
        }
    }

    private boolean asksForObject() {
        for (Condition condition : conditions) {
            if (condition.place() == Condition.Place.OBJECT) {
                return true;
            }
        }
        return false;
    }

    private void addUnlessGiven(String source, Role role) {
        for (Slot slot : slots) {
            if (slot.source().equals(source)) {
                return;
            }
        }
        slots.add(new Slot(source, role));
    }

    private Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fact.fault("'" + word + "' is no role", "write agent, target, about or place");
        }
    }

    /** Words are compared by their lemmas, so that a plural in a line also means its singular: no text has the lemma "rifles". */
    private static Set<String> withSingulars(Set<String> words) {
        Set<String> all = new HashSet<>(words);
        for (String word : words) {
            if (word.length() > SHORTEST_PLURAL
                    && word.endsWith("s")
                    && !NO_PLURAL.matcher(word).find()) {
                all.add(singular(word));
            }
        }
        return all;
    }

    private static String singular(String plural) {
        int end = plural.length();
        if (plural.endsWith("ies")) {
            return plural.substring(0, end - 3) + "y";
        }
        return plural.substring(0, ES.matcher(plural).find() ? end - 2 : end - 1);
    }

    private Set<String> lemmas(String list) {
        if (list.indexOf('|') < 0) {
            return list.startsWith("@") ? members(list) : Set.of(list);
        }
        Set<String> all = new HashSet<>();
        for (String item : list.split("\\|")) {
            if (item.startsWith("@")) {
                all.addAll(members(item));
            } else {
                all.add(item);
            }
        }
        return all;
    }

    private Set<String> members(String name) {
        Set<String> members = classes.get(name);
        if (members == null) {
            throw fact.fault("the class " + name + " is unknown", "add it to events/classes.tsv");
        }
        return members;
    }
}
