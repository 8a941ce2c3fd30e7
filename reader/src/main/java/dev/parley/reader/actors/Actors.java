package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Step;
import java.util.List;
import java.util.Set;

/**
 * Finds who is on the page: states, bodies, groups and persons, each as one record with all forms of its name, and every
 * mention of them with how it refers and how the link was made. Names come first, over the whole page; then titles and
 * descriptions and pronouns, in the order of the text, each with what was read before it in mind.
 */
public final class Actors implements Step {
    private final Almanac almanac;

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a file of actors has a fault
     */
    public Actors(Knowledge knowledge) {
        almanac = new Almanac(knowledge);
    }

    @Override
    public Set<Family> needs() {
        return Set.of(Family.SENTENCES, Family.TIMES, Family.PLACES);
    }

    @Override
    public Set<Family> adds() {
        return Set.of(Family.ACTORS, Family.MENTIONS);
    }

    @Override
    public void read(Draft draft) {
        Cast cast = new Cast(draft, almanac);
        gather(cast);
        ActorRecords.add(cast);
        draft.keep(Counterparties.class, new Counterparties(cast));
    }

    /** The CAMEO code of an actor of a reading: land and role, such as {@code RUSMIL}; empty where neither is known. */
    public String cameoCode(Actor actor) {
        return almanac.cameo(actor);
    }

    Almanac almanac() {
        return almanac;
    }

    /** Finds every actor and reference; gives back what the pronouns were found to go back to. */
    static Pronouns gather(Cast cast) {
        new NameFinder(cast).find();
        new PersonFinder(cast).find();
        RoleReader roles = new RoleReader(cast);
        roles.read();
        Pronouns pronouns = resolve(cast);
        roles.readOwners();
        pronouns.widenSpeakers();
        return pronouns;
    }

    private static Pronouns resolve(Cast cast) {
        Speakers speakers = new Speakers(cast);
        Pronouns pronouns = new Pronouns(cast, speakers);
        Descriptions descriptions = new Descriptions(cast);
        Pairwise pairwise = new Pairwise(cast);
        SharedNames sharedNames = cast.almanac().sharedNames();
        for (int position = 0; position < cast.trees().size(); position++) {
            SentenceTree tree = cast.trees().get(position);
            for (int token = 0; token < tree.size(); token++) {
                Sentence sentence = tree.sentence();
                sharedNames.read(cast, position, token);
                if (Pronoun.of(tree, token) != null) {
                    pronouns.read(position, token);
                    continue;
                }
                if (sentence.upos(token).equals("NOUN")
                        || sentence.upos(token).equals("PROPN")
                        || descriptions.isMisread(position, token)) {
                    descriptions.read(position, token);
                } else {
                    pairwise.read(position, token);
                }
                descriptions.readAlone(position, token);
            }
            for (Reference reference : List.copyOf(cast.references(position))) {
                pronouns.noteNamed(reference);
            }
        }
        return pronouns;
    }
}
