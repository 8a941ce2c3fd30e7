package dev.parley.reader.events;

import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells matters among people of everyday callings, on a page that names no power and no place: "the teacher told the pupils to sit down". */
final class Everyday {
    /** CAMEO codes of callings without a land, courts among them, which deal with everybody. */
    private static final Set<String> CALLINGS = Set.of("EDU", "HLH", "MED", "CVL", "BUS", "AGR", "LAB", "JUD");

    /** Acts that are political whoever does them. */
    private static final Set<String> GRAVE = Set.of(
            "displace",
            "return-home",
            "die",
            "hunger-strike",
            "grant-asylum",
            "release",
            "cease-fire",
            "disarm",
            "withdraw");

    private final Draft draft;
    private final ActorCodes actorCodes;
    private final Codes codes;
    private final boolean political;

    Everyday(Draft draft, ActorCodes actorCodes, Codes codes) {
        this.draft = draft;
        this.actorCodes = actorCodes;
        this.codes = codes;
        this.political = Weight.speaksOfPolitics(draft);
    }

    /** Whether nobody but people of everyday callings takes part in an act that is neither force nor protest nor the end of either. */
    boolean isOne(Candidate candidate) {
        if (political || codes.isConflict(candidate.act()) && !isOfWords(candidate.act())) {
            return false;
        }
        List<String> all = new ArrayList<>(candidate.of(Role.AGENT));
        all.addAll(candidate.of(Role.TARGET));
        all.addAll(candidate.of(Role.HOLDER));
        all.remove(Actor.OUTLET);
        boolean everyday = !all.isEmpty() && candidate.of(Role.ABOUT).isEmpty();
        for (String id : all) {
            String code = actorCodes.of(draft, List.of(id));
            everyday &= code != null && CALLINGS.contains(code);
        }
        return everyday && !GRAVE.contains(candidate.act());
    }

    private static boolean isOfWords(String act) {
        return act.startsWith("accuse") || act.equals("criticise") || act.equals("complain") || act.equals("sue");
    }
}
