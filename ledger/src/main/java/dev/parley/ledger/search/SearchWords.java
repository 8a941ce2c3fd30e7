package dev.parley.ledger.search;

import dev.parley.ledger.store.Days;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a query of what a person types. Patterns are held against words as they are written, days count as days whatever
 * the precision of a date, and a word of Parley's own that isn't one is a fault, since nothing could ever be found by it.
 */
final class SearchWords extends QueryParser {
    private final Store store;

    /** A fault that is told in words already. */
    private static final class Told extends ParseException {
        private static final long serialVersionUID = 1;

        Told(String message) {
            super(message);
        }
    }

    private SearchWords(Store store) {
        super(Fields.TEXT, new SentenceAnalyzer());
        this.store = store;
        setDefaultOperator(Operator.AND);
    }

    /**
     * The query that words mean.
     *
     * @throws QueryFault where they mean none
     */
    static Query query(String words, Store store) throws QueryFault {
        try {
            return new SearchWords(store).parse(words);
        } catch (ParseException e) {
            throw new QueryFault(
                    words, e.getCause() instanceof Told told ? String.valueOf(told.getMessage()) : Slips.in(words));
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
            throw new QueryFault(words, "it stands for too many words at once; write fewer, or fewer * and ?");
        }
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        try {
            return switch (known(field)) {
                case Fields.PUBLISHED -> published(text, text, true, true);
                case Fields.ACT -> super.getFieldQuery(field, Vocabulary.act(store, text), quoted);
                case Fields.STAGE -> super.getFieldQuery(field, Vocabulary.stage(text), quoted);
                case Fields.PART -> super.getFieldQuery(field, Vocabulary.part(text), quoted);
                case Fields.SITE -> super.getFieldQuery(field, text.toLowerCase(Locale.ROOT), quoted);
                default -> super.getFieldQuery(field, text, quoted);
            };
        } catch (LedgerFault e) {
            throw new Told(String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean withFirst, boolean withLast)
            throws ParseException {
        if (known(field).equals(Fields.PUBLISHED)) {
            return published(from, to, withFirst, withLast);
        }
        return super.getRangeQuery(Fields.asWritten(field), from, to, withFirst, withLast);
    }

    @Override
    protected Query getPrefixQuery(String field, String begin) throws ParseException {
        return super.getPrefixQuery(ofPatterns(field), begin);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        if (pattern.startsWith("*") || pattern.startsWith("?")) {
            throw new Told("* and ? can't stand first in a word; write its first letters before them, as in cease*");
        }
        return super.getWildcardQuery(ofPatterns(field), pattern);
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float likeness) throws ParseException {
        return super.getFuzzyQuery(ofPatterns(field), word, likeness);
    }

    @Override
    protected Query getRegexpQuery(String field, String pattern) throws ParseException {
        try {
            return super.getRegexpQuery(ofPatterns(field), pattern);
        } catch (IllegalArgumentException e) {
            throw new Told("what stands between / and / is no regular expression; to search for the words themselves,"
                    + " put them in quotation marks");
        }
    }

    /** What is only told what it must not hold is any other sentence. */
    @Override
    protected @Nullable Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        if (!clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited)) {
            clauses.add(new BooleanClause(new MatchAllDocsQuery(), BooleanClause.Occur.MUST));
        }
        return super.getBooleanQuery(clauses);
    }

    /** The field that a pattern of a field is held against. */
    private static String ofPatterns(String field) throws Told {
        if (known(field).equals(Fields.PUBLISHED)) {
            throw new Told("published takes no * ? ~ or /; " + DATES);
        }
        return Fields.asWritten(field);
    }

    private static String known(String field) throws Told {
        if (!Fields.NAMED.contains(field)) {
            throw new Told("there is no field " + field + "; fields are " + String.join(", ", Fields.NAMED));
        }
        return field;
    }

    private static final String DATES =
            "write a day, a month or a year, such as published:2024-08-20, published:2024-08 or"
                    + " published:2024, or a stretch, such as published:[2024-01 TO 2024-06]";

    /** Pages published within a stretch of days, to the last day of the second date; null where it is open. */
    private static Query published(@Nullable String from, @Nullable String to, boolean withFirst, boolean withLast)
            throws Told {
        Days begin = days(from);
        Days end = days(to);
        LocalDate first = withFirst ? begin.first() : next(begin.last());
        LocalDate last = withLast ? end.last() : before(end.first());
        if (first != null && last != null && first.isAfter(last)) {
            throw new Told("published:[" + from + " TO " + to + "] ends before it begins; put the earlier date first");
        }
        return LongRange.newWithinQuery(
                Fields.PUBLISHED,
                new long[] {first == null ? Long.MIN_VALUE : first.toEpochDay()},
                new long[] {last == null ? Long.MAX_VALUE : last.toEpochDay()});
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable LocalDate before(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static Days days(@Nullable String date) throws Told {
        Days days = Days.of(date);
        if (date != null && (days.first() == null || days.last() == null)) {
            throw new Told(date + " is no date; " + DATES);
        }
        return days;
    }
}
