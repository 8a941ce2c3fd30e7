package dev.parley.language.conllu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.language.English;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConlluTest {

    private static final English ENGLISH = English.load();

    private static final String TREEBANK = """
            # newdoc id = truce
            # sent_id = truce-1
            # text = They don't trust Mali's army.
            1	They	they	PRON	PRP	_	4	nsubj	_	_
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	do	AUX	VBP	_	4	aux	_	_
            3	n't	not	PART	RB	_	4	advmod	_	_
            4	trust	trust	VERB	VB	_	0	root	_	_
            5-6	Mali's	_	_	_	_	_	_	_	_
            5	Mali	Mali	PROPN	NNP	_	7	nmod:poss	_	Entity=(1-place-new)
            6	's	's	PART	POS	_	5	case	_	_
            7	army	army	NOUN	NN	_	4	obj	_	SpaceAfter=No
            8	.	.	PUNCT	.	_	4	punct	_	_
            8.1	left	leave	VERB	VBD	_	_	_	4:dep	_

            # sent_id = truce-2
            # text = Talks go on.
            1	Talks	talk	NOUN	NNS	_	2	nsubj	_	_
            2	go	go	VERB	VBP	_	0	root	_	_
            3	on	on	ADV	RB	_	2	advmod	_	SpaceAfter=No
            4	.	.	PUNCT	.	_	2	punct	_	_

            """;

    private static List<TreebankSentence> treebank() throws IOException {
        return ConlluReader.read(new StringReader(TREEBANK));
    }

    private static String printed(List<Parse> parses, Layout layout) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Parse parse : parses) {
            layout.print(parse, out);
        }
        return out.toString();
    }

    @Test
    void readsWhatTheAnnotatorsSaid() throws IOException {
        List<TreebankSentence> sentences = treebank();
        assertThat(sentences).hasSize(2);
        TreebankSentence first = sentences.get(0);
        assertThat(first.id()).isEqualTo("truce-1");
        assertThat(first.newParagraph()).isTrue();
        assertThat(first.words()).isEqualTo(first.text());
        assertThat(first.tokens()).hasSize(8);
        TreebankSentence.Token mali = first.tokens().get(4);
        assertThat(mali.surface()).isEqualTo("Mali's");
        assertThat(mali.multiword()).isEqualTo(2);
        assertThat(mali.head()).isEqualTo(6);
        assertThat(mali.entity()).isEqualTo("(1-place-new)");
        assertThat(first.words().substring(mali.start(), mali.end())).isEqualTo("Mali");
        assertThat(first.tokens().get(3).head()).isEqualTo(-1);
        assertThat(sentences.get(1).newParagraph()).isFalse();
    }

    @Test
    void whatIsPrintedOnGivenTokensHasTheSameTokensAndIds() throws IOException {
        String printed = printed(Parse.ofTokens(ENGLISH, treebank()), Layout.CONLLU);
        List<TreebankSentence> again = ConlluReader.read(new StringReader(printed));
        assertThat(again).extracting(TreebankSentence::id).containsExactly("truce-1", "truce-2");
        assertThat(again)
                .extracting(TreebankSentence::text)
                .containsExactly("They don't trust Mali's army.", "Talks go on.");
        assertThat(again.get(0).tokens())
                .extracting(TreebankSentence.Token::multiword)
                .containsExactly(1, 2, 0, 1, 2, 0, 1, 1);
        assertThat(printed)
                .contains("2-3\tdon't\t_")
                .contains("army\tarmy\tNOUN\tNN")
                .contains("SpaceAfter=No");
        assertThat(again.get(0).tokens()).filteredOn(token -> token.head() < 0).hasSize(1);
    }

    @Test
    void rawTextOfATreebankKeepsItsIds() throws IOException {
        List<Parse> parses = Parse.ofRawText(ENGLISH, treebank());
        assertThat(parses).extracting(Parse::id).containsExactly("truce-1", "truce-2");
        List<TreebankSentence> again = ConlluReader.read(new StringReader(printed(parses, Layout.CONLLU)));
        assertThat(again.get(0).tokens())
                .extracting(TreebankSentence.Token::multiword)
                .containsExactly(1, 2, 0, 1, 2, 0, 1, 1);
    }

    @Test
    void namesComeOutAsTags() throws IOException {
        List<TreebankSentence> sentences =
                BioReader.read(new StringReader("Amina\tO\nleft\tO\nNairobi\tO\n.\tO\n\nHe\nstayed\n"));
        assertThat(sentences).hasSize(2);
        String printed = printed(Parse.ofTokens(ENGLISH, sentences), Layout.BIO);
        assertThat(printed).startsWith("Amina\tB-PER\nleft\tO\nNairobi\tB-LOC\n.\tO\n\nHe\tO\nstayed\tO\n");
    }

    @Test
    void columnsForTheEyeShowEveryToken() throws IOException {
        String printed = printed(Parse.ofText(ENGLISH, "The envoy left Oslo. Nobody knew."), Layout.PRETTY);
        assertThat(printed.lines().filter(line -> line.startsWith("The envoy left Oslo.")))
                .hasSize(1);
        assertThat(printed).containsPattern("2 +envoy +envoy +NOUN +NN +\\d+ % +3 +nsubj +\\d+ %");
    }

    @Test
    void faultsNameTheLine() {
        assertThatThrownBy(() -> ConlluReader.read(new StringReader("1\tonly\tthree\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Line 1");
        assertThatThrownBy(() -> ConlluReader.read(new StringReader("1\ta\ta\tDET\tDT\t_\tx\tdet\t_\t_\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a number");
    }
}
