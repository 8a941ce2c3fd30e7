package dev.parley.ledger.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which acts can be names of one deed: the lines of {@code kindred-acts.txt}. */
public final class Acts {
    private static final String FILE = "kindred-acts.txt";
    /** Of these, as of words, there is one a day or more between the same two, so that the two and the day don't yet tell which. */
    private static final Set<String> DAILY = Set.of(
            "attack",
            "fight",
            "shoot",
            "shell",
            "strike-from-air",
            "bomb",
            "assault",
            "massacre",
            "violate-ceasefire",
            "die",
            "occupy",
            "comment",
            "consider",
            "express-hope",
            "cooperate",
            "aid",
            "displace",
            "arrest",
            "abduct",
            "mobilise",
            "raise-alert",
            "destroy-property",
            "protest",
            "reform",
            "decline-comment",
            "restrict",
            "defy");

    /** In these who does it and to whom it is done are the same. */
    private static final Set<String> MUTUAL = Set.of(
            "meet",
            "negotiate",
            "call",
            "settle",
            "sign",
            "ratify",
            "cease-fire",
            "restore-relations",
            "delimit",
            "cooperate",
            "cooperate-economically",
            "cooperate-militarily",
            "cooperate-judicially",
            "fight",
            "release");
    /** Words of this kind are said once a day at most by the same one against or for the same one. */
    private static final Set<String> WORDS = Set.of(
            "accuse",
            "accuse-abuses",
            "accuse-aggression",
            "accuse-war-crimes",
            "criticise",
            "complain",
            "warn",
            "praise",
            "deny",
            "admit",
            "defend",
            "concede",
            "inform",
            "support",
            "rally-support");

    /** Acts that are done as soon as they are agreed. */
    private static final Set<String> DEALS = Set.of("settle", "cease-fire", "restore-relations");

    private static final Map<Integer, BitSet> KIN = new HashMap<>();
    private static final Set<Integer> DAILY_HASHES = hashes(DAILY);
    private static final Set<Integer> MUTUAL_HASHES = hashes(MUTUAL);
    private static final Set<Integer> WORDS_HASHES = hashes(WORDS);
    private static final Set<Integer> DEALS_HASHES = hashes(DEALS);

    static {
        try (InputStream in = Acts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int kin = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    for (String act : line.strip().split(" +")) {
                        KIN.computeIfAbsent(Names.hash(act), none -> new BitSet())
                                .set(kin);
                    }
                    kin++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Acts() {}

    private static Set<Integer> hashes(Set<String> acts) {
        return acts.stream().map(Names::hash).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all that take part do it together. */
    static boolean isMutual(int act) {
        return MUTUAL_HASHES.contains(act);
    }

    /** Whether agreeing to it is doing it. */
    public static boolean isDeal(int act) {
        return DEALS_HASHES.contains(act);
    }

    /** Whether the act is to say something. */
    static boolean isWords(int act) {
        return WORDS_HASHES.contains(act);
    }

    /** Whether two acts can be names of one deed. */
    static boolean kindred(int one, int other) {
        if (one == other) {
            return true;
        }
        BitSet kin = KIN.get(one);
        BitSet others = KIN.get(other);
        return kin != null && others != null && kin.intersects(others);
    }

    /** What kindred acts share: their kins, or the act alone. */
    static int[] kins(int act) {
        BitSet kin = KIN.get(act);
        return kin == null ? new int[] {act} : kin.stream().toArray();
    }

    /** Whether such deeds are done by the same ones to the same ones so often that this tells little. */
    static boolean isDaily(int act) {
        return DAILY_HASHES.contains(act) || isWords(act);
    }
}
