package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import dev.parley.reader.places.gazetteer.Spelling;
import dev.parley.reader.reading.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a page that may name a place, with what speaks for it: what the atlas knows, the words around, and
 * what the language core takes the name for. Names of people, organisations and peoples are left out.
 */
final class NameFinder {
    private static final int LONGEST_IN_GAZETTEER = 5;

    private final Atlas atlas;
    private final WordsAround words;
    private final Set<String> peoples;
    private final Set<String> bodies;
    private final NameEvidence evidence;

    /**
     * @param peoples names of peoples, plain
     * @param bodies names of organisations and armed groups, plain: none of them is a place that the atlas lacks
     */
    NameFinder(Atlas atlas, WordsAround words, Set<String> peoples, Set<String> bodies) {
        this.atlas = atlas;
        this.words = words;
        this.peoples = peoples;
        this.bodies = bodies;
        this.evidence = new NameEvidence(words, peoples);
    }

    List<PlaceName> find(Draft draft) {
        Set<String> surnames = surnames(draft);
        List<PlaceName> found = new ArrayList<>();
        for (int i = 0; i < draft.sentences().size(); i++) {
            find(draft, i, surnames, found);
        }
        return found;
    }

    /** Last words of the names of people on the page, so that "Jackson said" is a man where "Alan Jackson" stands before. */
    private Set<String> surnames(Draft draft) {
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : draft.sentences()) {
            for (Name name : sentence.names()) {
                if (name.kind() != Name.Kind.PERSON) {
                    continue;
                }
                boolean titled = name.first() > 0 && words.makesPerson(sentence.form(name.first() - 1));
                if (name.end() - name.first() > 1 || titled) {
                    surnames.add(Spelling.plain(sentence.form(name.end() - 1)));
                }
            }
        }
        return surnames;
    }

    private void find(Draft draft, int position, Set<String> surnames, List<PlaceName> into) {
        Sentence sentence = draft.sentences().get(position);
        boolean titleCase = isTitleCase(sentence);
        int at = 0;
        while (at < sentence.size()) {
            PlaceName name = isNameLike(sentence, at) ? at(draft, position, at, titleCase, surnames) : null;
            if (name == null) {
                at++;
            } else {
                into.add(name);
                at = name.end();
                PlaceName larger = shortForm(sentence, position, at);
                if (larger != null) {
                    into.add(larger);
                    at = larger.end();
                }
            }
        }
    }

    /** A short form of a province behind a comma: Dayton, OH. */
    private @Nullable PlaceName shortForm(Sentence sentence, int position, int comma) {
        if (comma + 1 >= sentence.size() || !sentence.form(comma).equals(",")) {
            return null;
        }
        int first = comma + 1;
        Candidate larger = atlas.shortForm(sentence.form(first));
        if (larger == null) {
            return null;
        }
        return new PlaceName(
                position,
                first,
                first + 1,
                sentence.start(first),
                sentence.end(first),
                Spelling.plain(larger.name()),
                List.of(larger),
                5,
                true);
    }

    /** Whether a sentence is a headline with nearly all words in capitals, so that capitals tell nothing. */
    static boolean isTitleCase(Sentence sentence) {
        int long_ = 0;
        int capital = 0;
        for (int i = 1; i < sentence.size(); i++) {
            String form = sentence.form(i);
            if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
                long_++;
                capital += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
            }
        }
        return long_ >= 3 && capital * 10 >= long_ * 8;
    }

    private static boolean isNameLike(Sentence sentence, int token) {
        String form = sentence.form(token);
        if (Character.isUpperCase(form.charAt(0))) {
            return Character.isLetterOrDigit(form.charAt(form.length() - 1)) || form.endsWith(".");
        }
        int hyphen = form.indexOf('-');
        return hyphen > 0 && hyphen + 1 < form.length() && Character.isUpperCase(form.charAt(hyphen + 1));
    }

    private @Nullable PlaceName at(Draft draft, int position, int first, boolean titleCase, Set<String> surnames) {
        Sentence sentence = draft.sentences().get(position);
        int most = Math.min(sentence.size(), first + Math.max(LONGEST_IN_GAZETTEER, atlas.longestName()));
        for (int end = most; end > first; end--) {
            if (!mayEnd(sentence, first, end)) {
                continue;
            }
            String form = draft.words(sentence.start(first), sentence.end(end - 1));
            String plain = Spelling.plain(form);
            List<Candidate> candidates = plain.isEmpty() ? List.of() : atlas.named(plain);
            if (candidates.isEmpty() || !isWritten(sentence, first, end, candidates)) {
                continue;
            }
            if (peoples.contains(plain) && !candidates.get(0).isCountry()) {
                return null;
            }
            return judged(sentence, position, first, end, plain, candidates, titleCase, surnames);
        }
        return unknown(draft, position, first, surnames);
    }

    private static boolean mayEnd(Sentence sentence, int first, int end) {
        String last = sentence.form(end - 1);
        if (end - first == 1) {
            return Character.isLetter(last.charAt(0)) && !sentence.upos(first).equals("PUNCT");
        }
        return Character.isLetterOrDigit(last.charAt(last.length() - 1)) || last.endsWith(".") && last.length() > 1;
    }

    /** Whether the words are written as the name of a place is: in capitals, with no comma and no article in front. */
    private static boolean isWritten(Sentence sentence, int first, int end, List<Candidate> candidates) {
        boolean known = candidates.get(0).known();
        if (sentence.form(first).equals("The")) {
            return end - first > 1 && candidates.get(0).name().startsWith("The ");
        }
        if (end - first > 1
                && !known
                && !Character.isUpperCase(sentence.form(end - 1).charAt(0))) {
            return false;
        }
        return known || !holdsComma(sentence, first, end) && !isAcronym(sentence.form(first));
    }

    /** Short words all in capitals, such as SWAT, name villages of the gazetteer only by chance. */
    private static boolean isAcronym(String form) {
        return form.length() <= 4 && form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
    }

    private static boolean holdsComma(Sentence sentence, int first, int end) {
        for (int i = first; i < end; i++) {
            if (sentence.form(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable PlaceName judged(
            Sentence sentence,
            int position,
            int first,
            int end,
            String plain,
            List<Candidate> candidates,
            boolean titleCase,
            Set<String> surnames) {
        boolean contained = isContained(sentence, end, candidates);
        if (!contained && (words.isNever(plain) || evidence.isPartOfName(sentence, first, end, titleCase))) {
            return null;
        }
        double sum = NameEvidence.standing(candidates, sentence.form(first))
                + evidence.ofPreposition(sentence, first)
                + NameEvidence.ofRecogniser(sentence, first, end);
        if (contained) {
            sum += 4;
        }
        if (!sentence.upos(first).equals("PROPN")) {
            sum -= end - first > 1
                    ? 0
                    : (first == 0 || titleCase) && !candidates.get(0).known() ? 2 : 1;
        }
        if (end - first > 1) {
            sum += 1;
        }
        if (surnames.contains(plain) && !contained) {
            sum -= 3;
        }
        boolean sure = sum >= 3;
        return new PlaceName(
                position, first, end, sentence.start(first), sentence.end(end - 1), plain, candidates, sum, sure);
    }

    /** Whether a larger place that one of the candidates lies in follows behind a comma: Dayton, Ohio. */
    private boolean isContained(Sentence sentence, int end, List<Candidate> candidates) {
        if (end + 1 >= sentence.size() || !sentence.form(end).equals(",")) {
            return false;
        }
        return container(sentence, end + 1, candidates) != null;
    }

    /** The larger place that begins at a token and holds one of the candidates, or null. */
    @Nullable Candidate container(Sentence sentence, int token, List<Candidate> candidates) {
        StringBuilder form = new StringBuilder();
        for (int end = token; end < Math.min(sentence.size(), token + 4); end++) {
            form.append(end > token && sentence.start(end) > sentence.end(end - 1) ? " " : "")
                    .append(sentence.form(end));
            for (Candidate larger : larger(form.toString())) {
                for (Candidate candidate : candidates) {
                    if (candidate.liesIn(larger)) {
                        return larger;
                    }
                }
            }
        }
        return null;
    }

    private List<Candidate> larger(String form) {
        Candidate shortForm = atlas.shortForm(form);
        return shortForm != null
                ? List.of(shortForm)
                : Character.isUpperCase(form.charAt(0)) ? atlas.named(form) : List.of();
    }

    private static boolean isFurtherPart(Sentence sentence, int token) {
        return sentence.upos(token).equals("PROPN")
                && Character.isUpperCase(sentence.form(token).charAt(0))
                && sentence.start(token) == sentence.end(token - 1) + 1;
    }

    private boolean isOther(String plain) {
        return words.isNever(plain) || peoples.contains(plain) || bodies.contains(plain);
    }

    /** A name that no file has, but that the language core or "the village of" takes for a place. */
    private @Nullable PlaceName unknown(Draft draft, int position, int first, Set<String> surnames) {
        Sentence sentence = draft.sentences().get(position);
        Name name = NameEvidence.nameAt(sentence, first, first + 1);
        int end = first + 1;
        boolean place = false;
        if (name != null && name.kind() == Name.Kind.PLACE && name.first() == first) {
            place = true;
            end = name.end();
        }
        while (!place && end < sentence.size() && isFurtherPart(sentence, end)) {
            end++;
        }
        if (!sentence.upos(first).equals("PROPN")) {
            return null;
        }
        double sum = evidence.ofPreposition(sentence, first)
                + NameEvidence.ofRecogniser(sentence, first, end)
                + (end - first > 1 ? 0.5 : 0);
        String plain = Spelling.plain(draft.words(sentence.start(first), sentence.end(end - 1)));
        if (surnames.contains(plain) && evidence.ofPreposition(sentence, first) <= 0) {
            return null;
        }
        if (plain.length() < 3 || isOther(plain) || !place && sum < 2) {
            return null;
        }
        if (!place && evidence.isPartOfName(sentence, first, end, false)) {
            return null;
        }
        return new PlaceName(
                position, first, end, sentence.start(first), sentence.end(end - 1), plain, List.of(), sum, sum >= 3);
    }
}
