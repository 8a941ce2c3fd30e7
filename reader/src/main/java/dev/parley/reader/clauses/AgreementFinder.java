package dev.parley.reader.clauses;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.AgreementKinds.Kind;
import dev.parley.reader.clauses.AgreementMentions.Mentioned;
import dev.parley.reader.clauses.AgreementMentions.Named;
import dev.parley.reader.clauses.KnownAgreements.Known;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Time;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that name agreements, and joins those that name the same one. */
public final class AgreementFinder {
    private static final Set<String> NEW =
            Set.of("another", "separate", "second", "third", "earlier", "previous", "new", "different");

    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth", "last", "latter");

    /** Chars between a name and the date that belongs to it, at most: "the declaration signed in Rome in May 1992". */
    private static final int DATE_WITHIN = 45;

    private static final Set<String> STAND_INS = Set.of("document", "text", "paper", "instrument");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    private static final Set<String> WITHOUT = Set.of("no", "without", "any", "neither");

    private final AgreementKinds kinds;
    private final KnownAgreements known;
    private final Set<String> standIns = new HashSet<>();

    public AgreementFinder(Knowledge knowledge) {
        kinds = new AgreementKinds(knowledge);
        known = new KnownAgreements(knowledge);
        for (Fact fact : knowledge.facts("events/stand-ins.tsv")) {
            standIns.addAll(fact.words(0, "the nouns"));
        }
    }

    /** All words of the draft's sentences that name agreements. */
    public AgreementMentions find(Draft draft) {
        AgreementMentions found = new AgreementMentions(standIns);
        Set<String> spokenOf = spokenOf(draft);
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            for (int token = 0; token < sentence.size(); token++) {
                if (kinds.mayBe(sentence, token)) {
                    note(draft, draft.tree(position), position, token, spokenOf, found);
                } else if (isAcronym(sentence, token)) {
                    noteAcronym(draft, draft.tree(position), position, token, spokenOf, found);
                } else if (standsForOne(sentence, token)) {
                    noteStandIn(position, sentence, token, found);
                } else if (isOrdinal(draft, position, token, found)) {
                    noteOrdinal(draft, draft.tree(position), position, token, found);
                }
            }
        }
        noteConclusions(draft, found);
        return found;
    }

    /** In "what the two sides agreed in Geneva" the verb means the Geneva agreement that the page names elsewhere. */
    private static void noteConclusions(Draft draft, AgreementMentions into) {
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            for (int token = 0; token + 2 < sentence.size(); token++) {
                boolean agreed = sentence.lemma(token).equals("agree")
                        && sentence.form(token + 1).equals("in");
                Named named = agreed ? into.called(sentence.form(token + 2)) : null;
                if (named != null) {
                    Mentioned mention =
                            new Mentioned(position, token, sentence.start(token), sentence.end(token + 2), null);
                    into.add(named, mention, sentence.start(token), null);
                }
            }
        }
    }

    private static Set<String> spokenOf(Draft draft) {
        Set<String> names = new HashSet<>();
        for (Actor actor : draft.actors()) {
            names.add(actor.id());
            names.add(actor.name());
            names.addAll(actor.names());
        }
        return names;
    }

    private void note(Draft draft, Tree tree, int position, int token, Set<String> spokenOf, AgreementMentions into) {
        Sentence sentence = tree.sentence();
        boolean within = tree.is(token, "compound")
                && sentence.head(token) > token
                && kinds.mayBe(sentence, sentence.head(token));
        Kind kind = within || isAbsent(tree, token) ? null : kinds.of(tree, token);
        int first = firstOfName(tree, token);
        int last = lastOfName(tree, token);
        Known same = within ? null : known(draft, sentence, first, token, last, spokenOf);
        if (kind == null && same == null) {
            return; // "ceasefire" in "ceasefire agreement" too: the agreement is told at its head
        }
        Time time = time(draft, sentence, sentence.start(first), sentence.end(last));
        Mentioned mention = new Mentioned(position, token, sentence.start(first), sentence.end(last), time);
        boolean proper = AgreementKinds.isProperName(tree, token);
        Named named = AgreementIdentity.sameAs(tree, token, kind, time, same, proper, NEW, into);
        if (named == null) {
            String name = same != null ? same.kind() : kind == null ? "agreement" : kind.name();
            named = into.add(name, sentence.lemma(token).toLowerCase(Locale.ROOT), same);
        }
        into.add(named, mention, sentence.start(token), proper ? AgreementIdentity.name(tree, token) : null);
        for (int other = first; other <= last; other++) {
            into.addPart(named, sentence.start(other));
        }
    }

    private @Nullable Known known(
            Draft draft, Sentence sentence, int first, int token, int last, Set<String> spokenOf) {
        for (int end : new int[] {last, token}) {
            for (int start = first; start <= token; start++) {
                String words = draft.words(sentence.start(start), sentence.end(end));
                if (known.isName(words)) {
                    return known.of(words, spokenOf);
                }
            }
        }
        return null;
    }

    /** "Under the document", "the text says": the agreement that was named right before. */
    private static boolean standsForOne(Sentence sentence, int token) {
        return token > 0
                && STAND_INS.contains(sentence.form(token))
                && DEFINITE.contains(sentence.form(token - 1).toLowerCase(Locale.ROOT));
    }

    private static void noteStandIn(int position, Sentence sentence, int token, AgreementMentions into) {
        Named named = into.named(into.before(sentence.start(token)));
        if (named != null) {
            Mentioned mention = new Mentioned(position, token, sentence.start(token), sentence.end(token), null);
            into.add(named, mention, sentence.start(token), null);
        }
    }

    private boolean isAcronym(Sentence sentence, int token) {
        String form = sentence.form(token);
        boolean capitals = form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
        boolean bracketed = token > 0
                && token + 1 < sentence.size()
                && sentence.form(token - 1).equals("(");
        return capitals && (bracketed || known.isName(form));
    }

    /** An acronym stands for the agreement named in full right before it, in brackets or behind "known as". */
    private void noteAcronym(
            Draft draft, Tree tree, int position, int token, Set<String> spokenOf, AgreementMentions into) {
        Sentence sentence = tree.sentence();
        int start = sentence.start(token);
        Known same = known.of(sentence.form(token), spokenOf);
        Named named = into.named(into.before(start));
        boolean bracketed = token > 1 && sentence.form(token - 1).equals("(");
        Mentioned last =
                named == null ? null : named.mentions().get(named.mentions().size() - 1);
        boolean sameSentence = last != null && last.sentence() == position;
        boolean beside = last != null && sameSentence && bracketed && last.end() >= sentence.end(token - 2);
        Named existing = same == null ? null : into.known(same);
        Named meant = existing != null ? existing : sameSentence ? named : null;
        if (same == null && !beside) {
            return;
        }
        if (meant == null && same != null) {
            meant = into.add(same.kind(), "agreement", same);
        }
        if (meant != null) {
            meant.recognise(same);
            into.add(meant, new Mentioned(position, token, start, sentence.end(token), null), start, null);
        }
    }

    /** In "the third accord: the first, signed in Lima in 1991" an ordinal with a participle names one more. */
    private static boolean isOrdinal(Draft draft, int position, int token, AgreementMentions found) {
        Sentence sentence = draft.sentences().get(position);
        return !found.all().isEmpty()
                && ORDINALS.contains(sentence.form(token).toLowerCase(Locale.ROOT))
                && token > 0
                && sentence.form(token - 1).equalsIgnoreCase("the")
                && token + 2 < sentence.size()
                && signsNext(sentence, token);
    }

    private static boolean signsNext(Sentence sentence, int token) {
        int next = sentence.form(token + 1).equals(",") ? token + 2 : token + 1;
        String lemma = sentence.lemma(next);
        return lemma.equals("sign") || lemma.equals("conclude") || lemma.equals("broker") || lemma.equals("initial");
    }

    private static void noteOrdinal(Draft draft, Tree tree, int position, int token, AgreementMentions into) {
        Sentence sentence = tree.sentence();
        Named like = into.all().get(into.all().size() - 1);
        int next = sentence.form(token + 1).equals(",") ? token + 2 : token + 1;
        Time time = time(draft, sentence, sentence.start(token), sentence.end(next));
        Named named = into.add(like.kind(), like.noun(), null);
        Mentioned mention = new Mentioned(position, token, sentence.start(token), sentence.end(next), time);
        into.add(named, mention, sentence.start(token), null);
    }

    /** Whether the words say that there is none: "no ceasefire", "without a deal", "failed to reach an agreement". */
    private static boolean isAbsent(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        int determiner = tree.child(token, "det");
        int preposition = tree.child(token, "case");
        boolean none = determiner >= 0 && isOneOf(sentence, determiner, WITHOUT)
                || preposition >= 0 && isOneOf(sentence, preposition, WITHOUT);
        int above = sentence.head(token);
        boolean indefinite = determiner < 0 || isOneOf(sentence, determiner, Set.of("a", "an", "any"));
        if (none || above < 0 || !indefinite || !tree.is(token, "obj")) {
            return none;
        }
        int over = sentence.head(above);
        boolean failed = over >= 0 && isOneOf(sentence, over, Set.of("fail", "unable", "failure"));
        boolean reach = isOneOf(sentence, above, Set.of("reach", "strike", "conclude", "clinch", "find", "make"));
        return reach && (failed || isNegated(tree, above));
    }

    private static boolean isNegated(Tree tree, int verb) {
        int adverb = tree.child(verb, "advmod");
        return adverb >= 0 && isOneOf(tree.sentence(), adverb, Set.of("not", "never", "n't", "n’t"));
    }

    private static boolean isOneOf(Sentence sentence, int token, Set<String> lemmas) {
        return lemmas.contains(sentence.lemma(token).toLowerCase(Locale.ROOT));
    }

    private static int firstOfName(Tree tree, int token) {
        int first = token;
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean modifier = tree.is(child, "compound")
                    || tree.is(child, "amod")
                    || tree.is(child, "nmod")
                    || tree.is(child, "nummod");
            if (child < token && modifier && !tree.sentence().relation(child).equals("nmod:poss")) {
                first = Math.min(first, tree.first(child));
            }
        }
        return first;
    }

    /** The last token of a name that goes on behind its head: "Comprehensive Agreement on the Bangsamoro". */
    private static int lastOfName(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        int last = token;
        if (!AgreementKinds.isProperName(tree, token)) {
            return last;
        }
        int next = token + 1;
        while (next < sentence.size() && isPartOfName(sentence, next)) {
            if (Character.isUpperCase(sentence.form(next).charAt(0))) {
                last = next;
            }
            next++;
        }
        return last;
    }

    private static boolean isPartOfName(Sentence sentence, int token) {
        String form = sentence.form(token);
        boolean small = Set.of("on", "the", "of", "for", "and", "in").contains(form);
        return small
                || (Character.isUpperCase(form.charAt(0))
                        && sentence.upos(token).equals("PROPN")
                        && !CalendarWords.isOne(form));
    }

    /** The date in a name or right behind it: "the 2015 accord", "the deal of April 2013", "signed in Rome in 1992". */
    private static @Nullable Time time(Draft draft, Sentence sentence, int start, int end) {
        Time behind = null;
        for (Time time : draft.timesIn(draft.sentenceAt(sentence.start()))) {
            String value = time.value();
            if (value == null || value.startsWith("P") || time.end() > sentence.end()) {
                continue;
            }
            if (time.start() >= start && time.end() <= end) {
                return time;
            }
            boolean near = time.start() >= end && time.start() - end <= DATE_WITHIN;
            if (near && behind == null && belongs(draft.words(end, time.start()))) {
                behind = time;
            }
        }
        return behind;
    }

    /** Whether the words between a name and a date make the date a part of the name. */
    private static boolean belongs(String between) {
        return between.matches(
                "(?i)[ ,]*((signed|concluded|agreed|reached|initialled|brokered)( \\w+){0,4} )?(of|from|in|on)\\s+(the )?");
    }
}
