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
 * Lomé and {@code withdraw} withdrawal's verb in all its forms; ids and words of Parley's own as they are. No word is left
 * out, so that phrases are found to the letter.
 */
final class SentenceAnalyzer extends DelegatingAnalyzerWrapper {
    private final Analyzer english = new English();
    private final Analyzer asIs = new KeywordAnalyzer();

    SentenceAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.equals(Fields.TEXT) || field.equals(Fields.PUBLISHER) ? english : asIs;
    }

    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            return new TokenStreamComponents(words, new PorterStemFilter(folded));
        }
    }
}
