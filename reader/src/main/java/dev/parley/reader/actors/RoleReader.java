package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the role that the page gives a person beside the name, before it or after it between commas, or says that they have. */
final class RoleReader {
    private static final Set<String> FORMER = Set.of(
            "former", "ex", "ex-", "then", "late", "outgoing", "ousted", "deposed", "one-time", "onetime", "past");
    private static final Set<String> IGNORED = Set.of(
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
            "our",
            "'s",
            "’s",
            "s’",
            "'",
            "’",
            "now",
            "also",
            "himself",
            "herself",
            "who",
            "is",
            "was",
            "and",
            "current",
            "new",
            "newly",
            "longtime",
            "veteran",
            "ruling");
    private static final int LONGEST = 14;

    private final Cast cast;
    private final TitleBook titles;
    private final List<Unowned> unowned = new ArrayList<>();

    /** A role whose words name nobody of whom it is held, but may describe one: "the front's chief negotiator". */
    private record Unowned(Member member, Actor.Role role, int position, int first, int titleEnd, int end) {}

    RoleReader(Cast cast) {
        this.cast = cast;
        this.titles = cast.almanac().titles();
    }

    void read() {
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            for (Reference reference : cast.references(sentence)) {
                Member member = cast.member(reference.target());
                if (member != null && member.isPerson() && !reference.link().equals("place")) {
                    before(sentence, reference, member);
                    after(sentence, reference, member);
                    predicate(sentence, reference, member);
                }
            }
        }
    }

    /** Of whom roles are held that the page describes instead of naming them; to be asked once descriptions are read. */
    void readOwners() {
        for (Unowned role : unowned) {
            SentenceTree tree = cast.trees().get(role.position());
            boolean article = role.first() > 0 && tree.form(role.first() - 1).equalsIgnoreCase("the");
            Reference owner = referenceBetween(role.position(), article ? role.first() - 1 : role.first(), role.end());
            if (owner != null && (owner.end() <= role.titleEnd() || isBehindOf(tree, owner.first()))) {
                role.member().roles.remove(role.role());
                learn(without(owner, role), FormerTitles.isOne(role.role()), owner.target(), role.member());
            }
        }
    }

    /** "A spokeswoman for the government", but not "a sergeant whom armed men shot" */
    private static boolean isBehindOf(SentenceTree tree, int first) {
        return first > 0
                && (tree.form(first - 1).equals("of") || tree.form(first - 1).equals("for"));
    }

    /** A title without the words for whom it is held: "chief negotiator" of "front chief negotiator". */
    private String without(Reference owner, Unowned role) {
        SentenceTree tree = cast.trees().get(role.position());
        String title = FormerTitles.bare(role.role());
        String words = "";
        for (int token = owner.end() - 1;
                token >= owner.first() && title.contains(tree.form(token).toLowerCase(Locale.ROOT));
                token--) {
            words = words.isEmpty() ? tree.form(token) : tree.form(token) + " " + words;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (title.startsWith(lower + " ")) {
            return title.substring(lower.length() + 1);
        }
        int tail = title.length() - lower.length() - " for ".length();
        boolean behind = tail > 0 && title.endsWith(lower);
        return behind && (title.startsWith(" for ", tail) || title.startsWith(" of ", tail + 1))
                ? title.substring(0, tail).strip()
                : title;
    }

    private void before(int position, Reference name, Member member) {
        SentenceTree tree = cast.trees().get(position);
        int end = name.first();
        gender(tree, end, member);
        int rank = end;
        while (rank > 0 && titles.honorific(tree.form(rank - 1)) != null) {
            rank--;
        }
        if (rank > 1 && tree.form(rank - 1).equals(",") && rank < end) {
            honorific(tree, end, member, position);
            end = rank;
        }
        boolean comma = end > 1 && tree.form(end - 1).equals(",");
        if (comma) {
            if (name.end() < tree.size() && !tree.form(name.end()).equals(",") && !isEnd(tree, name.end())) {
                return;
            }
            end--;
        }
        shared(position, name, member);
        int first = end;
        while (first > 0 && end - first < LONGEST && inTitle(tree, first - 1, position)) {
            first--;
        }
        if (first < end && isRoleNoun(tree, end - 1)) {
            learn(position, first, end, member);
        } else if (first < end && !comma) {
            honorific(tree, end, member, position);
        }
    }

    /** "the then prime ministers Dačić and Thaçi": a title in the plural goes to all names after it. */
    private void shared(int position, Reference name, Member member) {
        SentenceTree tree = cast.trees().get(position);
        for (int token = name.first() - 1; token >= 0 && name.first() - token < LONGEST; token--) {
            String form = tree.form(token);
            boolean between = form.equals("and") || form.equals(",") || isPerson(position, token);
            if (between) {
                continue;
            }
            String lemma = tree.sentence().lemma(token).toLowerCase(Locale.ROOT);
            if (tree.isPlural(token) && titles.endsTitle(lemma)) {
                int first = token;
                while (first > 0 && inTitle(tree, first - 1, position)) {
                    first--;
                }
                String before = words(position, first, token);
                learn(
                        before.isEmpty() ? lemma : before + " " + lemma,
                        isFormer(tree, first, token),
                        stateBetween(position, first, token),
                        member);
            }
            return;
        }
    }

    private void gender(SentenceTree tree, int end, Member member) {
        if (end > 0 && member.gender.isEmpty()) {
            TitleBook.Honorific honorific = titles.honorific(tree.form(end - 1));
            if (honorific != null) {
                member.gender = honorific.gender();
            }
        }
    }

    private void honorific(SentenceTree tree, int end, Member member, int position) {
        StringBuilder role = new StringBuilder();
        for (int token = end - 1; token >= 0 && end - token < 4; token--) {
            TitleBook.Honorific honorific = titles.honorific(tree.form(token));
            if (honorific == null || honorific.role().isEmpty()) {
                break;
            }
            role.insert(0, role.length() == 0 ? honorific.role() : honorific.role() + " ");
        }
        if (role.length() > 0) {
            member.learn(new Actor.Role(
                    role.toString(),
                    stateBetween(position, Math.max(0, end - LONGEST), end),
                    null,
                    null,
                    Basis.STATED));
        }
    }

    private boolean inTitle(SentenceTree tree, int token, int position) {
        Sentence sentence = tree.sentence();
        String form = tree.form(token);
        String upos = sentence.upos(token);
        if (upos.equals("NOUN")
                || upos.equals("PROPN")
                || upos.equals("ADJ")
                || upos.equals("PART")
                || form.equals("-")
                || FORMER.contains(form.toLowerCase(Locale.ROOT))) {
            Reference reference = cast.covering(position, token);
            Member other = reference == null ? null : cast.member(reference.target());
            return other == null || !other.isPerson();
        }
        boolean inside = form.equals("of") || form.equals("for");
        return inside && token > 0 && isRoleNoun(tree, token - 1)
                || form.equals("the")
                        && token > 1
                        && (tree.form(token - 1).equals("of")
                                || tree.form(token - 1).equals("for"))
                        && isRoleNoun(tree, token - 2);
    }

    private static boolean isEnd(SentenceTree tree, int token) {
        return ".!?;:)—–-".contains(tree.form(token)) || tree.form(token).equals("and");
    }

    private boolean isRoleNoun(SentenceTree tree, int token) {
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        if (titles.endsTitle(form)) {
            return true;
        }
        TitleBook.Honorific honorific = titles.honorific(tree.form(token));
        if (honorific != null) {
            return !honorific.role().isEmpty();
        }
        NounBook.Noun noun = cast.almanac().nouns().of(tree.sentence().lemma(token));
        return noun != null && noun.kind().equals("person") && !tree.isPlural(token);
    }

    private void after(int position, Reference name, Member member) {
        SentenceTree tree = cast.trees().get(position);
        int token = name.end();
        if (token + 2 >= tree.size() || !tree.form(token).equals(",")) {
            return;
        }
        int end = token + 1;
        while (end < tree.size() && !tree.form(end).equals(",") && !endsDescription(tree, end)) {
            end++;
        }
        int start = token + 1;
        for (int at = start; at <= end; at++) {
            if (at == end || tree.form(at).equals("and")) {
                if (at > start && startsDescription(tree, start)) {
                    segment(position, start, at, member);
                }
                start = at + 1;
            }
        }
    }

    private void predicate(int position, Reference name, Member member) {
        SentenceTree tree = cast.trees().get(position);
        int noun = Predicates.of(tree, name.head());
        if (noun >= 0 && isRoleNoun(tree, noun)) {
            learnAfter(position, tree.leftEdge(noun), noun + 1, tree.rightEdge(noun), member);
        }
    }

    /** A role after the name starts with an article, a possessor, "then", an adjective or a noun; never with a verb. */
    private static boolean startsDescription(SentenceTree tree, int token) {
        String upos = tree.sentence().upos(token);
        return upos.equals("DET")
                || upos.equals("PRON")
                || upos.equals("ADJ")
                || upos.equals("NOUN")
                || upos.equals("PROPN")
                || upos.equals("ADV");
    }

    private static boolean endsDescription(SentenceTree tree, int token) {
        String upos = tree.sentence().upos(token);
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        return upos.equals("VERB")
                || upos.equals("AUX")
                || form.equals("who")
                || form.equals("whose")
                || form.equals("that")
                || form.equals(".")
                || form.equals("–")
                || form.equals("—")
                || form.equals("”")
                || form.equals("\"");
    }

    private void segment(int position, int start, int end, Member member) {
        SentenceTree tree = cast.trees().get(position);
        for (int token = start; token < end; token++) {
            boolean followedByName =
                    token + 1 < end && cast.taken(position, token + 1) && isPerson(position, token + 1);
            if (isRoleNoun(tree, token) && !followedByName && !moreOfTitle(tree, token + 1, end)) {
                if (!isSubjectBefore(tree, token, end)) {
                    learnAfter(position, start, token + 1, end, member);
                }
                return;
            }
        }
    }

    /** "After a meeting with Ann Lee, the Samoan president said": whoever says it right there is somebody else. */
    private static boolean isSubjectBefore(SentenceTree tree, int noun, int verb) {
        return tree.plainRelation(noun).equals("nsubj")
                && verb < tree.size()
                && (tree.sentence().upos(verb).equals("VERB")
                        || tree.sentence().upos(verb).equals("AUX"));
    }

    /** Whether adjectives and nouns right after go on to another role noun: "deputy foreign minister". */
    private boolean moreOfTitle(SentenceTree tree, int next, int end) {
        for (int token = next; token < end; token++) {
            String upos = tree.sentence().upos(token);
            boolean describes = upos.equals("ADJ")
                    || upos.equals("NOUN")
                    || upos.equals("PROPN")
                    || tree.form(token).equals("-");
            if (!describes) {
                return false;
            }
            if (isRoleNoun(tree, token)) {
                return true;
            }
        }
        return next < end && tree.sentence().upos(next).equals("NOUN");
    }

    private boolean isPerson(int position, int token) {
        Reference reference = cast.covering(position, token);
        Member other = reference == null ? null : cast.member(reference.target());
        return other != null && other.isPerson();
    }

    private void learnAfter(int position, int start, int end, int limit, Member member) {
        SentenceTree tree = cast.trees().get(position);
        int own = start;
        for (int token = start; token < end; token++) {
            if (tree.form(token).equals("'s") || tree.form(token).equals("’s")) {
                own = token + 1;
            }
        }
        String of = stateBetween(position, start, end);
        if (of == null) {
            of = stateBetween(position, end, limit);
        }
        String title = words(position, own, end);
        if (end < limit && (tree.form(end).equals("on") || tree.form(end).equals("for"))) {
            String subject = words(position, end + 1, limit);
            title = subject.isEmpty() ? title : title + " " + tree.form(end) + " " + subject;
        }
        learn(title, isFormer(tree, start, end), of, member);
        noteUnowned(title, of, member, position, start, end, limit);
    }

    private void noteUnowned(
            String title, @Nullable String of, Member member, int position, int first, int titleEnd, int end) {
        Actor.Role last = member.roles.isEmpty() ? null : member.roles.get(member.roles.size() - 1);
        if (of == null && last != null && last.title().endsWith(title)) {
            unowned.add(new Unowned(member, last, position, first, titleEnd, end));
        }
    }

    private void learn(int position, int first, int end, Member member) {
        SentenceTree tree = cast.trees().get(position);
        int own = first;
        for (int token = first; token < end; token++) {
            Reference reference = cast.covering(position, token);
            if (reference != null) {
                own = Math.min(end - 1, Math.max(own, reference.end()));
            }
        }
        String title = words(position, own, end);
        String of = stateBetween(position, first, end);
        learn(title, isFormer(tree, first, end), of, member);
        noteUnowned(title, of, member, position, first, end, end);
    }

    private static boolean isFormer(SentenceTree tree, int first, int end) {
        for (int token = first; token < end; token++) {
            if (FORMER.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void learn(String title, boolean former, @Nullable String of, Member member) {
        if (title.isEmpty()) {
            return;
        }
        String canonical = titles.canonicalEnding(title);
        String known = canonical == null ? title : canonicalForm(title, canonical);
        member.learn(new Actor.Role(former ? FormerTitles.of(known) : known, of, null, null, Basis.STATED));
        if (member.partOf == null && of != null && !former) {
            member.partOf = of;
        }
    }

    /** The page's own words, where they tell more than the files' title. */
    private static String canonicalForm(String title, String canonical) {
        return title.length() > canonical.length() ? title : canonical.length() > title.length() ? title : canonical;
    }

    private String words(int position, int first, int end) {
        SentenceTree tree = cast.trees().get(position);
        StringBuilder words = new StringBuilder();
        for (int token = first; token < end; token++) {
            String form = tree.form(token);
            String lower = form.toLowerCase(Locale.ROOT);
            Reference reference = cast.covering(position, token);
            if (IGNORED.contains(lower) || FORMER.contains(lower) || reference != null && !isTitleWord(lower)) {
                continue;
            }
            TitleBook.Honorific honorific = titles.honorific(form);
            String word = honorific != null && !honorific.role().isEmpty() ? honorific.role() : lower;
            boolean joined = word.equals("-") || words.length() > 0 && words.charAt(words.length() - 1) == '-';
            if (words.length() > 0 && !joined) {
                words.append(' ');
            }
            words.append(word);
        }
        return words.toString();
    }

    private boolean isTitleWord(String word) {
        return titles.endsTitle(word);
    }

    /** The state or body that words between two tokens name, or null. */
    private @Nullable String stateBetween(int position, int first, int end) {
        Reference found = referenceBetween(position, first, end);
        return found == null ? null : found.target();
    }

    private @Nullable Reference referenceBetween(int position, int first, int end) {
        for (Reference reference : cast.references(position)) {
            if (reference.first() >= first && reference.first() < end) {
                Member member = cast.member(reference.target());
                if (member != null && !member.isPerson()) {
                    return reference;
                }
            }
        }
        return null;
    }
}
