package dev.parley.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.knowledge.KnowledgeFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ties of armed groups and peace processes: what is known, and what a bad line is told")
class TiesAndProcessesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Almanac ALMANAC = new Almanac(KNOWLEDGE);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theFilesAreBroad() {
        assertThat(new Ties(KNOWLEDGE, ALMANAC.known()).size()).isGreaterThan(300);
        assertThat(new Processes(KNOWLEDGE, ALMANAC.known()).size()).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    eta,wing-of,nobody                           | no file knows 'nobody'
                    eta,friend-of,gia                            | there is no kind of tie 'friend-of'
                    eta,splinter-of,eta,1970                     | closes a circle
                    eplf,splinter-of,onlf,1990-13                | '1990-13' tells no time
                    eplf,splinter-of,onlf,1995-02-30             | '1995-02-30' tells no time
                    eplf,splinter-of,onlf,then                   | 'then' tells no time
                    eplf,part-of,onlf,..                         | '..' tells no time
                    eplf,part-of,onlf,1992-05..1992-03           | ends before it begins
                    eplf,part-of,onlf,1980..1999                 | is not there
                    new-ira,part-of,onlf,2005..                  | is not there
                    fatah,wing-of,al-aqsa-martyrs-brigades       | closes a circle
                    gspc,splinter-of,aqim                        | closes a circle
                    dflp,splinter-of,pflp,1969                   | stands twice
                    """)
    void aBadTieIsToldWithItsPlace(String line, String problem) throws IOException {
        Knowledge knowledge = with("actors/ties.tsv", line.replace(',', '\t'));
        assertThatThrownBy(() -> new Ties(knowledge, ALMANAC.known()))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageStartingWith(folder + "/actors/ties.tsv:2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void aCircleIsFoundOverSeveralTies() throws IOException {
        Knowledge knowledge =
                with("actors/ties.tsv", "islamic-state-of-iraq\tsuccessor-of\thayat-tahrir-al-sham\t2017");
        assertThatThrownBy(() -> new Ties(knowledge, ALMANAC.known())).hasMessageContaining("closes a circle");
    }

    @Test
    void aGroupMayBreakAwayAndComeBack() throws IOException {
        Knowledge knowledge = with("actors/ties.tsv", "abu-sayyaf\tmerged-into\tmoro-national-liberation-front\t2030");
        assertThat(new Ties(knowledge, ALMANAC.known()).size())
                .isEqualTo(new Ties(KNOWLEDGE, ALMANAC.known()).size() + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    aceh,Elsewhere,-,IDN,IDN,-,-,1999..2005          | the process aceh stands twice
                    x,Aceh,-,IDN,IDN,-,-,1999..2005                  | 'Aceh' is a name of the process aceh already
                    x,X,Oslo process,IDN,IDN,-,-,1999..2005          | 'Oslo process' is a name of the process israel-palestine
                    x,X,-,hamas,IDN,-,-,1999..2005                   | 'hamas' is no land
                    x,X,-,Aceh,IDN,-,-,1999..2005                    | no file knows 'Aceh'
                    x,X,-,IDN,-,-,-,1999..2005                       | column 5 (parties) is missing
                    x,X,-,IDN,IDN; nobody,-,-,1999..2005             | no file knows 'nobody'
                    x,X,-,IDN,IDN,FIN@2005-00,-,1999..2005           | '2005-00' tells no time
                    x,X,-,IDN,IDN,FIN@2007..,-,1999..2005            | takes part while the process is not on
                    x,X,-,IDN,IDN; eta@2019..2020,-,-,1999..         | is not there
                    x,X,-,IDN,IDN,FIN; FIN@2004,-,1999..2005         | stands twice in one column
                    x,X,-,IDN,IDN,-,-,2005..1999                     | ends before it begins
                    x,X,-,IDN,IDN,-,-,-                              | column 8 (from..until) is missing
                    """)
    void aBadProcessIsToldWithItsPlace(String line, String problem) throws IOException {
        Knowledge knowledge = with("processes/processes.tsv", line.replace(',', '\t'));
        assertThatThrownBy(() -> new Processes(knowledge, ALMANAC.known()))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageStartingWith(folder + "/processes/processes.tsv:2: ")
                .hasMessageContaining(problem);
    }

    private Knowledge with(String file, String line) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "# one line\n" + line + "\n");
        return KNOWLEDGE.with(folder);
    }
}
