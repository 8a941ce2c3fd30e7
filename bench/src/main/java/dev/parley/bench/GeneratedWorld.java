package dev.parley.bench;

import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.knowledge.KnowledgeFault;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What generated readings are about: the acts and peace processes that Parley knows, and names that nobody bears. */
final class GeneratedWorld {
    private static final String[] SYLLABLES = {
        "ba", "ko", "ri", "mu", "ta", "le", "no", "sha", "ga", "di", "ve", "lo", "ha", "zi", "pe", "ru", "mi", "so",
        "ja", "tu"
    };

    private static final List<String> ACTS;
    private static final List<KnownProcess> PROCESSES;

    static {
        try {
            Knowledge knowledge = Knowledge.shipped();
            ACTS = knowledge.facts("processes/acts.tsv").stream()
                    .map(fact -> fact.column(0, "act"))
                    .toList();
            PROCESSES = Processes.of(knowledge).all().stream()
                    .filter(process -> parties(process).size() > 1)
                    .toList();
        } catch (KnowledgeFault e) {
            throw new IllegalStateException("the shipped knowledge has a fault", e);
        }
    }

    private GeneratedWorld() {}

    /** The name of one of many: states, persons, towns. */
    static String name(int which) {
        StringBuilder name = new StringBuilder();
        for (int rest = which + 1; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        name.append("an");
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** An act, some of them much oftener than others. */
    static String act(Random random) {
        return skewed(ACTS, random);
    }

    /** A process, some of them much oftener than others: the first has one page in twelve or so. */
    static KnownProcess process(Random random) {
        return skewed(PROCESSES, random);
    }

    /** Somebody who takes part in a process. */
    static KnownProcess.Part part(KnownProcess process, Random random) {
        List<KnownProcess.Part> parties = parties(process);
        return parties.get(random.nextInt(parties.size()));
    }

    /** Those who take part on all days of the readings. */
    private static List<KnownProcess.Part> parties(KnownProcess process) {
        return process.parts().stream()
                .filter(part -> part.holds(GeneratedReading.FIRST)
                        && part.holds(GeneratedReading.FIRST.plusDays(GeneratedReading.DAYS)))
                .toList();
    }

    /** One of some agreements of a process: with a name of its own, or called by what it is. */
    static String agreement(KnownProcess process, Random random) {
        int which = random.nextInt(20);
        return which == 0
                ? "ceasefire"
                : name(which + Math.floorMod(process.id().hashCode(), 5000)) + " "
                        + (which % 2 == 0 ? "Accord" : "Agreement");
    }

    private static <T> T skewed(List<T> some, Random random) {
        return some.get((int) (Math.pow(random.nextDouble(), 2) * some.size()));
    }

    /** A frequent word or a rare one, as in any language. */
    static String word(Random random, int words) {
        double skewed = Math.pow(random.nextDouble(), 3);
        return name((int) (skewed * words)).toLowerCase(Locale.ROOT);
    }
}
