package dev.parley.ledger.asking;

import java.util.List;

/** A family and what changed between its renderings: from each page to the one that is most like it. */
public record Story(Family family, List<Changes> changes) {

    public Story {
        changes = List.copyOf(changes);
    }

    /**
     * What changed from one page to another.
     *
     * @param before the id of the one
     * @param after the id of the other
     */
    public record Changes(String before, String after, List<Difference> differences) {
        public Changes {
            differences = List.copyOf(differences);
        }
    }
}
