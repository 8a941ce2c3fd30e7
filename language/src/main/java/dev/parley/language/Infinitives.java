package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Set;

/**
 * Gives infinitives their place where the parser makes something else of them or of "to": "urged both to <em>open</em> talks" is no
 * talks of some kind, and what is "due <em>to start</em>" doesn't start because of anything.
 */
final class Infinitives extends Mender {
    private static final Set<String> ASKING = Set.of(
            "ask",
            "urge",
            "tell",
            "order",
            "invite",
            "instruct",
            "command",
            "request",
            "implore",
            "beg",
            "press",
            "encourage",
            "authorise",
            "authorize",
            "oblige",
            "require",
            "force",
            "compel");

    private Infinitives(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their forms, tags and lemmas alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Infinitives infinitives = new Infinitives(words, parser, tree);
        for (int token = 2; token < tree.heads().length; token++) {
            if (!words.xpos(token).equals("VB") || !words.form(token - 1).equals("to")) {
                continue;
            }
            if (infinitives.isTakenForAttribute(token)) {
                infinitives.takeObject(token);
            } else if (infinitives.isDue(token)) {
                infinitives.hangOnDue(token);
            } else if (infinitives.isBehindClause(token)) {
                infinitives.hangOnAsking(token);
            } else if (words.form(Math.min(token + 1, words.size() - 1)).equals(",")) {
                infinitives.takeObjectBehindComma(token);
            }
        }
    }

    /** "Asked the Bank, which Chad left, <em>to send</em> inspectors": trees take for a purpose what stands behind a comma. */
    private boolean isBehindClause(int verb) {
        int above = tree.heads()[verb];
        return relation(verb).equals("advcl")
                && above >= 0
                && above < verb
                && words.form(verb - 2).equals(",");
    }

    /** What the verb before the clause asks somebody to do becomes its complement. */
    private void hangOnAsking(int verb) {
        int above = tree.heads()[verb];
        int asked = relation(above).equals("acl:relcl") ? tree.heads()[above] : child(above, "obj", above + 1, verb);
        int asks = asked < 0 ? -1 : tree.heads()[asked];
        if (asks >= 0 && relation(asked).equals("obj") && ASKING.contains(words.lemma(asks))) {
            hang(verb, asks, "xcomp");
        }
    }

    private boolean isTakenForAttribute(int verb) {
        int noun = tree.heads()[verb];
        int to = tree.heads()[verb - 1];
        return noun > verb
                && (relation(verb).equals("amod") || relation(verb).equals("compound"))
                && (to == verb || to == noun)
                && tree.heads()[noun] >= 0
                && tree.heads()[noun] < verb;
    }

    /** The noun becomes the verb's object, and the verb stands where the noun stood. */
    private void takeObject(int verb) {
        int noun = tree.heads()[verb];
        int governor = tree.heads()[noun];
        hang(verb - 1, verb, "mark");
        hang(verb, governor, words.upos(governor).equals("VERB") ? "xcomp" : "acl");
        hang(noun, verb, "obj");
    }

    /** "Agreed to release, by 15 August, all prisoners": trees give the object to the verb that has none of its own. */
    private void takeObjectBehindComma(int verb) {
        int governor = tree.heads()[verb];
        if (governor < 0 || governor > verb || !relation(verb).equals("xcomp")) {
            return;
        }
        int object = -1;
        for (int token = governor + 1; token < tree.heads().length; token++) {
            boolean own = tree.heads()[token] == verb || tree.heads()[token] == governor;
            if (own && relation(token).equals("obj")) {
                if (token < verb || tree.heads()[token] == verb) {
                    return;
                }
                object = token;
            }
        }
        object = object < 0 ? appositionBehind(verb) : object;
        if (object > verb) {
            hang(object, verb, "obj");
        }
    }

    /** In "to release, by Friday, all prisoners" trees may take the prisoners for the day; -1 for none. */
    private int appositionBehind(int verb) {
        for (int token = verb + 2; token < tree.heads().length; token++) {
            int head = tree.heads()[token];
            boolean named = head > verb
                    && relation(token).equals("appos")
                    && relation(head).startsWith("obl");
            if (named && tree.heads()[head] == verb && words.upos(token).equals("NOUN")) {
                return token;
            }
        }
        return -1;
    }

    /** "Are due to start": trees take "due to" for a preposition. */
    private boolean isDue(int verb) {
        int due = verb - 2;
        return words.lemma(due).equals("due") && tree.heads()[verb - 1] == due && tree.heads()[due] == verb;
    }

    private void hangOnDue(int verb) {
        int due = verb - 2;
        tree.heads()[due] = tree.heads()[verb];
        tree.relations()[due] = tree.relations()[verb];
        for (int token = 0; token < due; token++) {
            if (tree.heads()[token] == verb) {
                tree.heads()[token] = due;
            }
        }
        hang(verb - 1, verb, "mark");
        hang(verb, due, "xcomp");
    }
}
