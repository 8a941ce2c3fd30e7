package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts what the files of actors and peace processes know, so that claims about it can be repeated. */
public final class ActorCounts {
    private static final String SINCE = "1990";

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a file of actors or processes has a fault
     */
    public ActorCounts(Knowledge knowledge) {
        Almanac almanac = new Almanac(knowledge);
        actors("states", almanac, actor -> actor.kind() == ActorKind.STATE);
        actors(
                "lands that govern or governed themselves",
                almanac,
                actor -> actor.id().startsWith(States.LAND));
        counts.put("palaces, streets and cities that stand for a government or body", seats(knowledge));
        bodies("organisations, courts, contact groups, forces and parties", knowledge, "actors/organisations");
        bodies("missions", knowledge, "actors/missions");
        bodies("armed groups and movements", knowledge, "actors/armed-groups");
        counts.put("  ties between them", new Ties(knowledge, almanac.known()).size());
        terms(almanac);
        counts.put("peace processes", new Processes(knowledge, almanac.known()).size());
    }

    private void actors(String what, Almanac almanac, Predicate<KnownActor> test) {
        counts.put(what, (int) almanac.known().values().stream().filter(test).count());
    }

    private void bodies(String what, Knowledge knowledge, String files) {
        int all = 0;
        for (String file : knowledge.in("actors")) {
            all += file.startsWith(files) ? knowledge.facts(file).size() : 0;
        }
        counts.put(what, all);
    }

    private static int seats(Knowledge knowledge) {
        int all = knowledge.facts("actors/metonyms.tsv").size();
        for (Fact fact : knowledge.facts("actors/states.tsv")) {
            all += fact.list(6).size();
        }
        return all;
    }

    private void terms(Almanac almanac) {
        Set<String> people = new HashSet<>();
        Set<String> envoys = new HashSet<>();
        int all = 0;
        int ofStates = 0;
        int sent = 0;
        int ofGroups = 0;
        for (Iterable<Term> terms : almanac.offices().offices()) {
            for (Term term : terms) {
                if (term.end() != null && term.end().compareTo(SINCE) < 0) {
                    continue;
                }
                all++;
                people.add(term.person());
                KnownActor of = almanac.known(term.of());
                if (almanac.titles().isSent(term.title())) {
                    sent++;
                    envoys.add(term.person());
                } else if (of != null && of.isState()) {
                    ofStates++;
                } else if (of != null && of.cameo().contains("REB")) {
                    ofGroups++;
                }
            }
        }
        counts.put("terms of office since " + SINCE, all);
        counts.put("  of states and lands", ofStates);
        counts.put("  of envoys, mediators, negotiators and heads of missions", sent);
        counts.put("  of leaders of armed groups", ofGroups);
        counts.put("persons with a term since " + SINCE, people.size());
        counts.put("  envoys, mediators, negotiators and heads of missions", envoys.size());
    }

    /** What is counted and how many there are, in order. */
    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
