package dev.parley.reader.actors;

import dev.parley.language.Sentence;

/** A sentence whose tree can be walked both ways, with what the actors room asks of it. */
final class SentenceTree {
    private static final int[] NONE = {};

    private final Sentence sentence;
    private final int[][] children;

    SentenceTree(Sentence sentence) {
        this.sentence = sentence;
        int size = sentence.size();
        int[] counts = new int[size];
        for (int token = 0; token < size; token++) {
            int head = sentence.head(token);
            if (head >= 0) {
                counts[head]++;
            }
        }
        children = new int[size][];
        for (int token = 0; token < size; token++) {
            children[token] = counts[token] == 0 ? NONE : new int[counts[token]];
            counts[token] = 0;
        }
        for (int token = 0; token < size; token++) {
            int head = sentence.head(token);
            if (head >= 0) {
                children[head][counts[head]++] = token;
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.size();
    }

    int[] children(int token) {
        return children[token];
    }

    String form(int token) {
        return sentence.form(token);
    }

    /** The relation without its subtype. */
    String plainRelation(int token) {
        String relation = sentence.relation(token);
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    boolean isNominal(int token) {
        String upos = sentence.upos(token);
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(sentence.form(token).charAt(0));
    }

    boolean isPlural(int token) {
        String xpos = sentence.xpos(token);
        return xpos.equals("NNS") || xpos.equals("NNPS");
    }

    /** The first child with a relation, subtype aside, or -1. */
    int child(int token, String relation) {
        for (int child : children[token]) {
            if (plainRelation(child).equals(relation)) {
                return child;
            }
        }
        return -1;
    }

    /** The first token of the words that describe a noun from the left: determiner, adjectives, compounds, possessor. */
    int leftEdge(int head) {
        int edge = head;
        for (int child : children[head]) {
            if (child < head && describes(head, child)) {
                edge = Math.min(edge, leftEdge(child));
            }
        }
        return edge;
    }

    /** The token after the noun and the parts of its name to the right. */
    int rightEdge(int head) {
        int edge = head + 1;
        for (int child : children[head]) {
            String relation = plainRelation(child);
            if (child > head && (relation.equals("flat") || relation.equals("compound") || relation.equals("fixed"))) {
                edge = Math.max(edge, rightEdge(child));
            }
        }
        return edge;
    }

    private boolean describes(int head, int child) {
        return switch (plainRelation(child)) {
            case "det", "amod", "nummod", "compound", "flat" -> true;
            case "nmod" ->
                sentence.relation(child).equals("nmod:poss")
                        || preposition(child).isEmpty();
            case "advmod", "obl" -> !isNominal(head);
            default -> false;
        };
    }

    boolean dominates(int ancestor, int token) {
        int at = token;
        while (at >= 0) {
            if (at == ancestor) {
                return true;
            }
            at = sentence.head(at);
        }
        return false;
    }

    /** The verb, adjective or noun that a nominal is an argument of, or -1 at the root. */
    int governor(int token) {
        int at = token;
        while (at >= 0) {
            String relation = plainRelation(at);
            int head = sentence.head(at);
            if (!relation.equals("conj") && !relation.equals("flat") && !relation.equals("appos")) {
                return head;
            }
            at = head;
        }
        return -1;
    }

    /** The relation of a nominal to its governor, through coordination and apposition. */
    String roleOf(int token) {
        int at = token;
        while (true) {
            String relation = plainRelation(at);
            int head = sentence.head(at);
            if (head < 0 || !relation.equals("conj") && !relation.equals("flat") && !relation.equals("appos")) {
                return sentence.relation(at);
            }
            at = head;
        }
    }

    /** The nearest clause head at or above a token: a verb, or the root. */
    int clause(int token) {
        int at = token;
        while (sentence.head(at) >= 0) {
            String relation = plainRelation(at);
            if (relation.equals("acl")
                    || relation.equals("advcl")
                    || relation.equals("ccomp")
                    || relation.equals("xcomp")
                    || relation.equals("parataxis")
                    || relation.equals("csubj")
                    || relation.equals("conj") && sentence.upos(at).equals("VERB")) {
                return at;
            }
            at = sentence.head(at);
        }
        return at;
    }

    /** The preposition of a nominal in lower case, or empty. */
    String preposition(int token) {
        for (int child : children[token]) {
            if (child < token && plainRelation(child).equals("case")) {
                return sentence.form(child).toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }

    /** The token that holds a char offset or begins after it, or the size. */
    int tokenFrom(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The token among first (inclusive) to end (exclusive) whose head lies outside. */
    int headOf(int first, int end) {
        for (int token = first; token < end; token++) {
            int head = sentence.head(token);
            if (head < first || head >= end) {
                return token;
            }
        }
        return end - 1;
    }
}
