package dev.parley.app;

import dev.parley.ledger.corrections.Precedent;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The knowledge that a ledger keeps of its own, from corrections that hold always. */
final class OwnKnowledge {
    private OwnKnowledge() {}

    /** Other knowledge with a ledger's own laid over it, where it has any. */
    static Knowledge over(Knowledge knowledge, Path ledger) throws IOException {
        Path own = ledger.resolve(Precedent.FOLDER);
        return Files.isDirectory(own) ? knowledge.with(own) : knowledge;
    }
}
