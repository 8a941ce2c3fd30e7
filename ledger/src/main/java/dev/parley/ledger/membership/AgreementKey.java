package dev.parley.ledger.membership;

import dev.parley.reader.reading.Agreement;
import java.util.Set;

/** The words by which an agreement is the same on several pages. */
public final class AgreementKey {
    /** Words that tell agreements apart in nothing, and are left out. */
    private static final Set<String> EMPTY =
            Set.of("the", "a", "an", "of", "on", "for", "and", "in", "new", "landmark", "peace", "historic");

    /** Words of which no name is made that tells one agreement from others. */
    private static final Set<String> COMMON = Set.of(
            "agreement",
            "agreements",
            "accord",
            "accords",
            "deal",
            "deals",
            "pact",
            "truce",
            "ceasefire",
            "cease-fire",
            "cease",
            "fire",
            "treaty",
            "armistice",
            "declaration",
            "memorandum",
            "understanding",
            "framework",
            "roadmap",
            "road",
            "map",
            "protocol",
            "plan",
            "proposal",
            "permanent",
            "comprehensive",
            "final",
            "initial",
            "lasting",
            "interim",
            "preliminary",
            "draft",
            "bilateral",
            "formal",
            "fragile",
            "first",
            "second",
            "humanitarian",
            "text",
            "document",
            "settlement",
            "exchange",
            "prisoner",
            "swap",
            "principles",
            "cessation",
            "hostilities",
            "signed",
            "proposed",
            "existing",
            "current",
            "previous",
            "earlier",
            "its",
            "their",
            "this",
            "that",
            "talks",
            "peace");

    private AgreementKey() {}

    static String of(Agreement agreement) {
        StringBuilder key = new StringBuilder();
        for (String word : NamesInText.words(agreement.name())) {
            if (!EMPTY.contains(word)) {
                key.append(key.isEmpty() ? "" : " ").append(word);
            }
        }
        return key.toString();
    }

    /** Whether a word of a key is one of which no name is made that tells one agreement from others. */
    public static boolean isCommon(String word) {
        return COMMON.contains(word);
    }
}
