package dev.parley.ledger.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How words are matched: English words by their stems and without regard to case and accents, so that {@code Lome} finds
 * Lomé and {@code withdraw} withdrawal's verb in all its forms; patterns ({@code mediat?r}) by whole words, since stems lack
 * what they ask for; ids and words of Parley's own as they are. No word is left out, so that phrases are found to the letter.
 */
final class SentenceAnalyzer extends DelegatingAnalyzerWrapper {
    private final Analyzer stemmed = new English(true);
    private final Analyzer written = new English(false);
    private final Analyzer asIs = new KeywordAnalyzer();

    SentenceAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
            case Fields.TEXT, Fields.PUBLISHER -> stemmed;
            case Fields.WRITTEN, Fields.PUBLISHER_WRITTEN -> written;
            default -> asIs;
        };
    }

    private static final class English extends Analyzer {
        private final boolean stems;

        English(boolean stems) {
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = normalize(field, new EnglishPossessiveFilter(words));
            return new TokenStreamComponents(words, stems ? new PorterStemFilter(folded) : folded);
        }

        /** What a word goes through in a pattern too: it has signs that stand for letters, and no stem. */
        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(words));
        }
    }
}
