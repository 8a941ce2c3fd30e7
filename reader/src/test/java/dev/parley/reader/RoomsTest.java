package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.language.Background;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.knowledge.KnowledgeFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {
    @TempDir
    Path folder;

    private Knowledge with(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return Knowledge.shipped().with(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "places/towns.tsv, no coordinates in 'north'",
        "actors/armed-groups.tsv, there is no kind of actor 'north'",
        "times/patterns.tsv, 'town' is no meaning"
    })
    void aFaultIsToldWithItsLineWhateverThreadReadsIt(String file, String problem) throws IOException {
        Knowledge knowledge = with(file, "# towns of our own\nAgadez\ttown\tNER\tnorth\n");

        assertThatThrownBy(() -> Rooms.load(knowledge))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageContaining(file + ":2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void whatALoaderThrowsReachesWhoAsks() {
        Background<String> background = Background.load("nothing", () -> {
            throw new IllegalStateException("the models are not there");
        });

        assertThatThrownBy(background::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the models are not there");
    }
}
