package dev.parley.reader.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {
    @TempDir
    Path folder;

    private Knowledge with(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return Knowledge.shipped().with(folder);
    }

    @Test
    void readsColumnsCommentsAndExamples() throws IOException {
        Knowledge knowledge = with("test/ties.tsv", """
                # a comment

                first\tsecond  third
                  > A sentence = with an equals sign. = event signed
                next\t-
                """);

        List<Fact> facts = knowledge.facts("test/ties.tsv");

        assertThat(facts).hasSize(2);
        assertThat(facts.get(0).columns()).containsExactly("first", "second", "third");
        assertThat(facts.get(0).line()).isEqualTo(3);
        Example example = facts.get(0).examples().get(0);
        assertThat(example.text()).isEqualTo("A sentence = with an equals sign.");
        assertThat(example.expected()).isEqualTo("event signed");
        assertThat(example.line()).isEqualTo(4);
        assertThat(facts.get(1).optional(1)).isEmpty();
    }

    @Test
    void aLinkThatLeadsBackIsPassedOver() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("test/inner"));
        Files.createSymbolicLink(inner.resolve("back"), folder);

        assertThat(with("test/ties.tsv", "one\n").facts("test/ties.tsv")).hasSize(1);
    }

    @Test
    void blanksAtTheEndOfALineAreNoColumn() throws IOException {
        List<Fact> facts = with("test/blanks.tsv", "\tone two\t \t\r\nÑuble\t\tpart \t  end")
                .facts("test/blanks.tsv");

        assertThat(facts.get(0).columns()).containsExactly("one two");
        assertThat(facts.get(1).columns()).containsExactly("Ñuble", "part ", "", "end");
    }

    @Test
    void listsAndWordsOfAColumn() throws IOException {
        Fact fact = with("test/lists.tsv", "Volta; White Volta ;-;\tford|cross  -")
                .facts("test/lists.tsv")
                .get(0);

        assertThat(fact.list(0)).containsExactly("Volta", "White Volta");
        assertThat(fact.list(2)).isEmpty();
        assertThat(fact.words(1, "the verbs")).containsExactly("ford", "cross");
        assertThatThrownBy(() -> fact.list(2, "the banks"))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageContaining("test/lists.tsv:1: column 3 (the banks) is missing");
    }

    @Test
    void aMissingColumnNamesFileLineAndRemedy() throws IOException {
        Fact fact = with("test/short.tsv", "\n\nonly\n").facts("test/short.tsv").get(0);

        assertThatThrownBy(() -> fact.column(1, "the act"))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageContaining("test/short.tsv:3: column 2 (the act) is missing")
                .hasMessageContaining("write it after a tab");
    }

    @Test
    void anExampleBeforeAnyFactIsAFault() throws IOException {
        Knowledge knowledge = with("test/early.tsv", "  > Nothing stands above. = no event\n");

        assertThatThrownBy(() -> knowledge.facts("test/early.tsv"))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageContaining(":1: an example before any fact");
    }

    @Test
    void anExampleWithoutExpectationIsAFault() throws IOException {
        Knowledge knowledge = with("test/open.tsv", "fact\n  > What of it?\n");

        assertThatThrownBy(() -> knowledge.facts("test/open.tsv"))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageContaining(":2: an example without what it must give");
    }

    @Test
    void aFileThatIsNotUtf8IsAFault() throws IOException {
        Files.createDirectories(folder.resolve("test"));
        Files.write(folder.resolve("test/latin.tsv"), new byte[] {'a', '\n', 'a', (byte) 0xE9, '\n'});
        Knowledge knowledge = Knowledge.shipped().with(folder);

        assertThatThrownBy(() -> knowledge.facts("test/latin.tsv"))
                .isInstanceOf(KnowledgeFault.class)
                .hasMessageContaining("latin.tsv:2: the line is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aFileAsOtherSystemsSaveItReadsTheSame() throws IOException {
        List<Fact> facts = with("test/saved.tsv", "\uFEFFBamako\tÉtat   MLI \r\n\r\n# end\r\nKidal\t-\tMLI")
                .facts("test/saved.tsv");

        assertThat(facts).hasSize(2);
        assertThat(facts.get(0).columns()).containsExactly("Bamako", "État", "MLI");
        assertThat(facts.get(1).columns()).containsExactly("Kidal", "", "MLI");
        assertThat(facts.get(1).line()).isEqualTo(4);
    }

    @Test
    void aUsersFileAddsToTheShippedOneAndChangesTheHash() throws IOException {
        int shipped = Knowledge.shipped().facts("acts.tsv").size();

        Knowledge knowledge = with("acts.tsv", "sail\tsail together\tyes\t060\n");

        assertThat(knowledge.facts("acts.tsv")).hasSize(shipped + 1);
        assertThat(knowledge.facts("acts.tsv").get(shipped).file()).startsWith(folder.toString());
        assertThat(knowledge.hash()).isNotEqualTo(Knowledge.shipped().hash()).hasSize(64);
    }

    @Test
    void theShippedKnowledgeHasTheActs() {
        assertThat(Knowledge.shipped().facts("acts.tsv")).hasSizeGreaterThan(100);
        assertThat(Knowledge.shipped().in("codes")).contains("codes/cameo.tsv");
    }
}
