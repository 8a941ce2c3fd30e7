package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the knowledge files tell of actors: names, offices, titles, nouns. Immutable. */
final class Almanac {
    private final Map<String, KnownActor> known = new LinkedHashMap<>();
    private final NameBook names = new NameBook();
    private final TitleBook titles;
    private final NounBook nouns;
    private final DealingWords dealingWords;
    private final LandWords landWords;
    private final Offices offices;
    private final Ethnicity ethnicity;
    private final SharedNames sharedNames;

    Almanac(Knowledge knowledge) {
        readKnown(knowledge, known, names);
        for (Fact fact : knowledge.facts("actors/not-actors.tsv")) {
            names.add(fact.column(0, "name"), NameBook.Sense.NOTHING, "");
        }
        for (Fact fact : knowledge.facts("actors/aliases.tsv")) {
            String id = States.id(fact.column(1, "whose name it is"), known);
            names.add(
                    fact.column(0, "name"),
                    id.startsWith("state:") ? NameBook.Sense.STATE : NameBook.Sense.ORGANISATION,
                    id);
        }
        for (Fact fact : knowledge.facts("actors/metonyms.tsv")) {
            names.before(
                    fact.column(0, "name"),
                    NameBook.Sense.SEAT,
                    States.id(fact.column(1, "what it stands for"), known));
        }
        titles = new TitleBook(knowledge);
        nouns = new NounBook(knowledge);
        dealingWords = new DealingWords(knowledge);
        landWords = new LandWords(knowledge);
        offices = new Offices(knowledge, known, titles, names);
        ethnicity = new Ethnicity(knowledge);
        sharedNames = new SharedNames(known.values());
        names.close();
    }

    /** The states, lands, organisations and groups alone, by id. */
    static Map<String, KnownActor> known(Knowledge knowledge) {
        Map<String, KnownActor> known = new LinkedHashMap<>();
        readKnown(knowledge, known, new NameBook());
        return Collections.unmodifiableMap(known);
    }

    private static void readKnown(Knowledge knowledge, Map<String, KnownActor> known, NameBook names) {
        States.readStates(knowledge, known, names);
        CameoCodes codes = new CameoCodes(knowledge, known);
        for (String file : knowledge.in("actors")) {
            if (isBodies(file)) {
                States.readBodies(knowledge, file, known, names, codes);
            }
        }
    }

    private static boolean isBodies(String file) {
        return file.startsWith("actors/organisations")
                || file.startsWith("actors/missions")
                || file.startsWith("actors/armed-groups");
    }

    Map<String, KnownActor> known() {
        return Collections.unmodifiableMap(known);
    }

    @Nullable KnownActor known(String id) {
        return known.get(id);
    }

    NameBook names() {
        return names;
    }

    TitleBook titles() {
        return titles;
    }

    NounBook nouns() {
        return nouns;
    }

    DealingWords dealingWords() {
        return dealingWords;
    }

    LandWords landWords() {
        return landWords;
    }

    Ethnicity ethnicity() {
        return ethnicity;
    }

    SharedNames sharedNames() {
        return sharedNames;
    }

    Offices offices() {
        return offices;
    }

    /** The CAMEO code of an actor: its land and its role, such as {@code RUSMIL}; empty where neither is known. */
    String cameo(Actor actor) {
        KnownActor self = known.get(actor.id());
        if (self != null && !self.cameo().isEmpty()) {
            return self.cameo();
        }
        if (actor.kind() == ActorKind.PERSON) {
            return personCameo(actor);
        }
        String land = landOf(actor.partOf());
        return land + role(actor, land);
    }

    private String personCameo(Actor actor) {
        Term term = offices.main(actor.id(), null);
        if (term != null) {
            return officeCameo(term.of(), term.title());
        }
        for (Actor.Role role : actor.roles()) {
            if (role.of() != null) {
                return officeCameo(role.of(), role.title());
            }
        }
        String land = landOf(actor.partOf());
        return land + role(actor, land);
    }

    private String officeCameo(String of, String title) {
        String land = landOf(of);
        KnownActor body = known.get(of);
        if (body != null && !body.isState()) {
            return land;
        }
        String office = title.toLowerCase(Locale.ROOT);
        if (office.contains("opposition")) {
            return land + "OPP";
        }
        if (office.contains("parliament") || office.contains("senat")) {
            return land + "LEG";
        }
        if (office.contains("army") || office.contains("defence") || office.contains("chief of staff")) {
            return land + "GOVMIL".substring(office.contains("minister") ? 0 : 3);
        }
        return land + "GOV";
    }

    /** The state or land that something belongs to, through the bodies between, or null. */
    @Nullable String land(@Nullable String partOf) {
        return land(partOf, known);
    }

    /** The same among some known actors. */
    static @Nullable String land(@Nullable String partOf, Map<String, KnownActor> known) {
        String whole = partOf;
        for (int steps = 0; whole != null && steps < 4; steps++) {
            KnownActor actor = known.get(whole);
            if (actor == null) {
                return null;
            }
            if (actor.isState()) {
                return whole;
            }
            whole = actor.partOf();
        }
        return null;
    }

    private String landOf(@Nullable String id) {
        if (id == null) {
            return "";
        }
        KnownActor actor = known.get(id);
        return actor == null ? "" : actor.cameo();
    }

    private String role(Actor actor, String land) {
        String[] words = actor.name().toLowerCase(Locale.ROOT).split(" ");
        for (int i = words.length - 1; i >= 0; i--) {
            NounBook.Noun noun = nouns.of(words[i]);
            if (noun == null && words[i].endsWith("ies")) {
                noun = nouns.of(words[i].substring(0, words[i].length() - 3) + "y");
            }
            if (noun == null && words[i].endsWith("s")) {
                noun = nouns.of(words[i].substring(0, words[i].length() - 1));
            }
            if (noun != null && !noun.role().isEmpty()) {
                return land.endsWith(noun.role()) ? "" : noun.role();
            }
        }
        return switch (actor.kind()) {
            case ARMED_FORCE -> land.isEmpty() ? "REB" : "MIL";
            case AUTHORITY -> "GOV";
            case ORGANISATION -> land.isEmpty() ? "NGO" : "";
            case BLOC -> "IGO";
            default -> "";
        };
    }
}
