package dev.parley.language;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that are taken for another kind of word though what stands around them leaves no choice, and tells what to hear in
 * their place: "offered to <em>host</em> talks", "demanded that the rebels <em>free</em> two nurses", "<em>fighting</em> between the
 * clans". Treebanks hardly show these words in these places.
 */
final class Misheard {
    /** A verb that any object or particle can follow, and that is never taken for a noun. */
    private static final String VERB = "take";

    /** A noun that is never taken for a verb. */
    private static final String FIGHTING = "combat";

    /** A verb in the form of "breaks" that is never taken for a noun. */
    private static final String FLARES = "goes";

    /** A noun that is never taken for a verb, for "the Rafah crossing". */
    private static final String BRIDGE = "bridge";

    /** A verb in the form of "calls" that is never taken for a noun. */
    private static final String APPEALS = "insists";

    /** A noun that is never taken for an adjective, for "a Samoan national". */
    private static final String CITIZEN = "citizen";

    /** A noun that is never taken for a verb, for the first word of "think tank". */
    private static final String RESEARCH = "research";

    private static final Set<String> TANKS = Set.of("tank", "tanks");

    /** A verb in the form of "plans" that is never taken for a noun. */
    private static final String WANTS = "wants";

    private static final Set<String> PLANS =
            Set.of("plans", "hopes", "vows", "pledges", "offers", "promises", "threatens", "aims", "attempts");

    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");

    /** Tags of what an adjective may stand before. */
    private static final Set<String> ATTRIBUTED = Set.of("NN", "NNS", "NNP", "NNPS", "JJ");

    private static final Set<String> CALLS = Set.of("calls");

    private static final Set<String> BEHIND_PLANS = Set.of("to");

    private static final Set<String> BEHIND_CALLS = Set.of("on", "for", "upon");

    /** Words behind which "to" brings in a verb. */
    private static final Set<String> CALLING = Set.of(
            "offer",
            "offers",
            "offered",
            "offering",
            "promise",
            "promises",
            "promised",
            "promising",
            "pledge",
            "pledges",
            "pledged",
            "pledging",
            "refuse",
            "refuses",
            "refused",
            "refusing",
            "threaten",
            "threatens",
            "threatened",
            "threatening",
            "vow",
            "vows",
            "vowed",
            "vowing",
            "plan",
            "plans",
            "planned",
            "planning",
            "decide",
            "decides",
            "decided",
            "deciding",
            "decline",
            "declines",
            "declined",
            "declining",
            "want",
            "wants",
            "wanted",
            "hope",
            "hopes",
            "hoped",
            "hoping",
            "try",
            "tries",
            "tried",
            "trying",
            "fail",
            "fails",
            "failed",
            "failing",
            "attempt",
            "attempts",
            "attempted",
            "attempting",
            "intend",
            "intends",
            "intended",
            "intending",
            "seek",
            "seeks",
            "sought",
            "seeking",
            "volunteer",
            "volunteered",
            "undertake",
            "undertakes",
            "undertook",
            "undertaken",
            "undertaking",
            "swore",
            "sworn",
            "resolved",
            "committed",
            "obliged",
            "bound",
            "ready",
            "willing",
            "prepared",
            "able",
            "unable",
            "likely",
            "unlikely",
            "unwilling",
            "keen",
            "eager",
            "reluctant",
            "decision",
            "refusal",
            "willingness",
            "readiness",
            "intention",
            "going");

    /** Words behind which it may bring in a noun as well: "agreed to trade talks". */
    private static final Set<String> MAYBE_CALLING = Set.of(
            "agree",
            "agrees",
            "agreed",
            "agreeing",
            "set",
            "due",
            "began",
            "begun",
            "begin",
            "have",
            "has",
            "had",
            "is",
            "are",
            "was",
            "were");

    /** What can only begin the object of a verb. */
    private static final Set<String> OPENING = Set.of(
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
            "our",
            "my",
            "all",
            "some",
            "any",
            "every",
            "over",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "both",
            "another",
            "several",
            "dozens",
            "hundreds",
            "thousands");

    /** The tag of "to" before a verb, which the one before a noun hasn't. */
    private static final String INFINITIVE = "TO";

    /** What may stand between a verb and its object: "to hand in their weapons". */
    private static final Set<String> PARTICLES = Set.of("in", "over", "up", "out", "off", "down", "back");

    private static final Set<String> MISTAKEN = Set.of("NN", "NNP", "JJ", "IN", "RB");

    /** Words that ask for a clause with a bare verb: "insisted that it free them". */
    private static final Set<String> ASKING = Set.of(
            "demand",
            "demands",
            "demanded",
            "demanding",
            "insist",
            "insists",
            "insisted",
            "insisting",
            "urged",
            "asked",
            "requested",
            "propose",
            "proposes",
            "proposed",
            "recommended",
            "suggested",
            "ordered",
            "requires",
            "required");

    /** Words that ask somebody who is named behind them: "urges Myanmar to free them". */
    private static final Set<String> ORDERING = Set.of(
            "urge",
            "urges",
            "urged",
            "urging",
            "ask",
            "asks",
            "asked",
            "asking",
            "order",
            "orders",
            "ordered",
            "ordering",
            "tell",
            "tells",
            "told",
            "press",
            "presses",
            "pressed",
            "force",
            "forces",
            "forced",
            "invite",
            "invites",
            "invited",
            "want",
            "wants",
            "wanted",
            "allow",
            "allows",
            "allowed",
            "call",
            "calls",
            "called",
            "calling");

    private static final int MOST_BETWEEN = 8;

    private static final Set<String> BEFORE_FIGHTING = Set.of("as", "because", "that", "while", "said", "says");

    private static final Set<String> BEHIND_FIGHTING = Set.of(
            "between",
            "continued",
            "continues",
            "raged",
            "rages",
            "erupted",
            "broke",
            "breaks",
            "has",
            "was",
            "had",
            "resumed",
            "intensified",
            "flared",
            "spread",
            "subsided",
            "eased",
            "stopped",
            "ended",
            "began");

    private final int size;
    private final IntFunction<String> form;
    private final IntFunction<String> xpos;
    private final Predicate<String> isVerb;

    /**
     * @param size how many tokens there are
     * @param form the words by their positions
     * @param xpos their Penn Treebank tags as first heard
     * @param isVerb whether a word in small letters is known as a verb
     */
    Misheard(int size, IntFunction<String> form, IntFunction<String> xpos, Predicate<String> isVerb) {
        this.size = size;
        this.form = form;
        this.xpos = xpos;
        this.isVerb = isVerb;
    }

    /** What to hear in place of a word; null where it is heard right. */
    @Nullable String clearer(int token) {
        if (isFighting(token)) {
            return FIGHTING;
        }
        if (isBreakingOut(token)) {
            return FLARES;
        }
        if (isCrossing(token)) {
            return BRIDGE;
        }
        if (isCalling(token)) {
            return APPEALS;
        }
        if (isCitizen(token)) {
            return CITIZEN;
        }
        if (isThinkTank(token)) {
            return RESEARCH;
        }
        if (isPlanning(token)) {
            return WANTS;
        }
        boolean verb = isOfAnotherTag(token)
                && (isInfinitive(token) || isAskedFor(token) || isDoneByPolice(token))
                && isVerb.test(form.apply(token));
        return verb ? VERB : null;
    }

    private boolean isOfAnotherTag(int token) {
        return token > 1
                && token + 1 < size
                && MISTAKEN.contains(xpos.apply(token)) // first, since it builds no word
                && Character.isLowerCase(form.apply(token).charAt(0))
                && Character.isLetterOrDigit(form.apply(token + 1).charAt(0));
    }

    private boolean isInfinitive(int token) {
        if (!form.apply(token - 1).equals("to")) {
            return false;
        }
        String before = small(token - 2);
        return CALLING.contains(before)
                || ((MAYBE_CALLING.contains(before) || xpos.apply(token - 1).equals(INFINITIVE)) && hasObject(token))
                || (xpos.apply(token - 2).startsWith("NN") && isOrdered(token - 2));
    }

    private boolean isOrdered(int whom) {
        for (int token = whom - 1; token >= 0 && token > whom - MOST_BETWEEN; token--) {
            if (ORDERING.contains(small(token))) {
                return true;
            }
            if (!Character.isLetterOrDigit(form.apply(token).charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** "Fighting breaks out": a break goes nowhere. */
    private boolean isBreakingOut(int token) {
        return xpos.apply(token).equals("NNS")
                && small(token).equals("breaks")
                && token + 1 < size
                && small(token + 1).equals("out");
    }

    /** "Closed the Odzisi crossing": who crosses something isn't named in one with an article. */
    private boolean isCrossing(int token) {
        return xpos.apply(token).equals("VBG")
                && small(token).equals("crossing")
                && token > 1
                && xpos.apply(token - 1).startsWith("NNP")
                && (token + 1 == size || !opensObject(token + 1));
    }

    /** "The Council calls for a truce". */
    private boolean isCalling(int token) {
        return isOnlyVerb(token, CALLS, BEHIND_CALLS) && xpos.apply(token - 1).startsWith("NN");
    }

    /** "Samoa, like its neighbours, plans to ban them". */
    private boolean isPlanning(int token) {
        return isOnlyVerb(token, PLANS, BEHIND_PLANS)
                && (xpos.apply(token - 1).startsWith("NNP")
                        || form.apply(token - 1).equals(","));
    }

    /** Whether a word that is taken for a plural stands between others as one of these verbs does, in a sentence that has no other verb. */
    private boolean isOnlyVerb(int token, Set<String> verbs, Set<String> behind) {
        return xpos.apply(token).equals("NNS")
                && verbs.contains(small(token))
                && token > 0
                && token + 1 < size
                && behind.contains(small(token + 1))
                && !hasFinite();
    }

    /** "A Samoan national was freed". */
    private boolean isCitizen(int token) {
        return xpos.apply(token).equals("JJ")
                && form.apply(token).equals("national")
                && token > 1
                && Character.isUpperCase(form.apply(token - 1).charAt(0))
                && (token + 1 == size || !ATTRIBUTED.contains(xpos.apply(token + 1)));
    }

    /** "Think tanks warned". */
    private boolean isThinkTank(int token) {
        return xpos.apply(token).startsWith("VB")
                && token + 1 < size
                && small(token).equals("think")
                && TANKS.contains(small(token + 1));
    }

    private boolean hasFinite() {
        for (int token = 0; token < size; token++) {
            if (FINITE.contains(xpos.apply(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Indian police arrest two men". */
    private boolean isDoneByPolice(int token) {
        return small(token - 1).equals("police") && opensObject(token + 1);
    }

    private boolean isAskedFor(int token) {
        if (!xpos.apply(token - 1).startsWith("NN")) {
            return false;
        }
        boolean object = opensObject(token + 1);
        if (!object && !xpos.apply(token + 1).equals("NNS")) {
            return false;
        }
        for (int that = token - 2; that > 0 && that > token - MOST_BETWEEN; that--) {
            if (form.apply(that).equals("that")) {
                return ASKING.contains(small(that - 1)) && (object || hasNoVerbBehind(that));
            }
        }
        return false;
    }

    /** "Demanded that the ruler end raids on the camps": what is asked for has no other verb. */
    private boolean hasNoVerbBehind(int that) {
        for (int token = that + 1;
                token < size && Character.isLetterOrDigit(form.apply(token).charAt(0));
                token++) {
            if (xpos.apply(token).startsWith("VB") || xpos.apply(token).equals("MD")) {
                return false;
            }
        }
        return true;
    }

    private boolean hasObject(int verb) {
        return opensObject(verb + 1)
                || (PARTICLES.contains(small(verb + 1)) && verb + 2 < size && opensObject(verb + 2));
    }

    private boolean opensObject(int token) {
        return OPENING.contains(small(token))
                || Character.isDigit(form.apply(token).charAt(0));
    }

    private boolean isFighting(int token) {
        return xpos.apply(token).equals("VBG")
                && small(token).equals("fighting")
                && (token == 0 || BEFORE_FIGHTING.contains(small(token - 1)))
                && token + 1 < size
                && BEHIND_FIGHTING.contains(small(token + 1));
    }

    private String small(int token) {
        return form.apply(token).toLowerCase(Locale.ROOT);
    }
}
