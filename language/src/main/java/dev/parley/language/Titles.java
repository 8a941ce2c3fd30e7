package dev.parley.language;

import dev.parley.language.names.Name;
import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Set;

/**
 * Makes one phrase of a title and the name right behind it, where the parser takes the name for somebody who is called: "Turkish leader
 * <em>Kemal Aydogan</em> met". Commas part whom a sentence calls from its other words.
 */
final class Titles extends Mender {
    private static final Set<String> CALLED = Set.of("vocative", "dep", "list", "parataxis", "discourse");
    private static final String TITLE = "nmod:desc";

    private Titles(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their tags alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Titles titles = new Titles(words, parser, tree);
        for (int token = 1; token < tree.heads().length; token++) {
            boolean behind = titles.isName(token) && titles.isTitle(token - 1, token);
            if (behind || titles.isApposed(token)) {
                titles.join(token - 1, token);
            }
            int bearer = titles.officeOf(token);
            bearer = bearer < 0 ? titles.subjectNamedBy(token) : bearer;
            if (bearer >= 0) {
                titles.hang(token, bearer, "appos");
            }
        }
    }

    /** The subject that a name between commas names, where the parser takes it for a call: "its leader in the assembly, <em>Ann Lee</em>, said"; -1 for none. */
    private int subjectNamedBy(int name) {
        int verb = isName(name) ? tree.heads()[name] : -1;
        if (verb <= name || !isBehindComma(name)) {
            return -1;
        }
        int end = name + 1;
        while (end < verb && tree.heads()[end] == name && relation(end).equals("flat")) {
            end++;
        }
        int subject = child(verb, "nsubj", 0, name);
        boolean called = subject >= 0
                && words.form(end).equals(",")
                && !words.upos(subject).equals("PRON")
                && !isPerson(subject);
        return called ? subject : -1;
    }

    /** ", Ann Lee" or ", Ms Ann Lee". */
    private boolean isBehindComma(int name) {
        boolean titled = name > 0 && relation(name - 1).equals(TITLE) && tree.heads()[name - 1] == name;
        int before = titled ? name - 2 : name - 1;
        return before >= 0 && words.form(before).equals(",");
    }

    private boolean isName(int token) {
        return words.upos(token).equals("PROPN") && CALLED.contains(relation(token));
    }

    /** "Leader Ann Lee and envoy Bob Day": a name right behind its title, with others joined to it, is no mere apposition. */
    private boolean isApposed(int name) {
        int noun = name - 1;
        if (!relation(name).equals("appos")
                || tree.heads()[name] != noun
                || !words.upos(name).equals("PROPN")
                || !words.xpos(noun).equals("NN")
                || !(relation(noun).startsWith("nsubj") || relation(noun).equals("conj"))) {
            return false;
        }
        return child(name, "conj", name + 1, words.size()) >= 0
                || relation(noun).equals("conj");
    }

    /** The office of "the governor of Manica, Ann Lee, said", where the trees name the land by its bearer; -1 for none. */
    private int officeOf(int name) {
        int land = tree.heads()[name];
        boolean apposed = relation(name).equals("appos")
                && land >= 0
                && land < name
                && isBehindComma(name)
                && words.upos(land).equals("PROPN")
                && relation(land).equals("nmod");
        int noun = apposed ? tree.heads()[land] : -1;
        boolean office = noun >= 0
                && (words.xpos(noun).equals("NN") || words.xpos(noun).equals("NNP"))
                && isBehindOf(land, noun);
        return office && isPerson(name) ? noun : -1;
    }

    /** "Of Togo", "of the House". */
    private boolean isBehindOf(int land, int noun) {
        int of = child(land, "case", noun, land);
        return of >= 0
                && words.form(of).equals("of")
                && (of == land - 1 || of == land - 2 && words.upos(land - 1).equals("DET"));
    }

    /** Whether a name of several words may be a person's: those of places are known best. */
    private boolean isPerson(int token) {
        return child(token, "flat", token + 1, words.size()) == token + 1
                && words.names().stream()
                        .noneMatch(name -> name.first() == token
                                && (name.kind() == Name.Kind.PLACE || name.kind() == Name.Kind.ORGANISATION));
    }

    /** Whether a noun hangs where the name hangs, as a subject or an object or joined to one: "envoy Ann Lee and general Bob Day". */
    private boolean isTitle(int noun, int name) {
        if (!words.xpos(noun).equals("NN")) {
            return false;
        }
        int first = noun;
        while (relation(first).equals("conj") && tree.heads()[first] >= 0) {
            first = tree.heads()[first];
        }
        String relation = relation(first);
        return tree.heads()[first] == tree.heads()[name]
                && (relation.startsWith("nsubj") || relation.equals("obj") || relation.equals("obl"));
    }

    private void join(int noun, int name) {
        hang(name, tree.heads()[noun], relation(noun));
        hang(noun, name, TITLE);
    }
}
