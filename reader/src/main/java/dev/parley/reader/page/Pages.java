package dev.parley.reader.page;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Warning;
import dev.parley.reader.reading.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a page to its labelled parts.
 *
 * <pre>{@code
 * Pages pages = new Pages(Knowledge.shipped());
 * Draft draft = pages.label(new RawPage(bytes, "page.html", null, null, null, RawPage.Format.ANY));
 * for (Part part : draft.parts()) {
 *     System.out.println(part.kind() + ": " + draft.words(part.start(), part.end()));
 * }
 * }</pre>
 *
 * Immutable and safe for use by many threads.
 */
public final class Pages {
    private final TextPages textPages;
    private final HtmlPages htmlPages;
    private final DateWords dates;
    private final Dateline datelines;

    public Pages(Knowledge knowledge) {
        SiteWords words = new SiteWords(knowledge);
        dates = new DateWords(knowledge);
        datelines = new Dateline(knowledge);
        Bylines bylines = new Bylines(knowledge, dates);
        Languages languages = new Languages(knowledge);
        States states = new States(knowledge);
        textPages = new TextPages(words, dates, bylines, languages, states);
        htmlPages = new HtmlPages(knowledge, words, dates, bylines, languages, states);
    }

    /**
     * The page with every part labelled; no sentences yet.
     *
     * @throws PageFault where the bytes are no page: nothing at all, a PDF, an image, an archive, or text that is not
     *     UTF-8 and says nowhere what else it is
     */
    public Draft label(RawPage page) throws PageFault {
        Intake.check(page);
        Decoded decoded = Decoding.decode(page.bytes(), page.contentType());
        if (decoded.text().isBlank()) {
            throw new PageFault(page.source(), "the page holds only white space", "check how it was saved");
        }
        RawPage.Format format = page.format() == RawPage.Format.ANY ? Intake.format(decoded.text()) : page.format();
        if (format != RawPage.Format.HTML) {
            Decoding.checkText(page);
        }
        boolean cut = format != RawPage.Format.HTML && decoded.text().length() > VisibleText.LONGEST;
        if (cut) {
            boolean inPair = Character.isLowSurrogate(decoded.text().charAt(VisibleText.LONGEST));
            int end = VisibleText.LONGEST - (inPair ? 1 : 0);
            decoded = new Decoded(decoded.text().substring(0, end), decoded.charset(), decoded.replaced());
        }
        Findings findings =
                switch (format) {
                    case HTML, ANY -> htmlPages.read(decoded.text(), page.url());
                    case TEXT -> textPages.read(decoded.text());
                    case BODY -> textPages.body(decoded.text());
                };
        if (findings.blocks().isEmpty()) {
            throw new PageFault(page.source(), "the page shows no text", "save it after its scripts have run");
        }
        Draft draft = draft(page, decoded, findings, format == RawPage.Format.BODY);
        if (cut) {
            warn(draft, "CUT_SHORT", "The page is longer than Parley reads; its end was left out.", null);
        }
        return draft;
    }

    private Draft draft(RawPage raw, Decoded decoded, Findings findings, boolean bare) {
        List<Part> parts = new ArrayList<>();
        List<Span> paragraphs = new ArrayList<>();
        Block firstBody = null;
        for (Block block : findings.blocks()) {
            boolean teaser = block.kind == PartKind.TEASER || block.kind == PartKind.RELATED;
            parts.add(new Part(
                    block.kind,
                    block.start,
                    block.end,
                    teaser ? block.section : null,
                    block.truncated && block.kind != PartKind.BODY));
            if (block.kind == PartKind.BODY) {
                paragraphs.add(new Span(block.start, block.end));
                firstBody = firstBody == null ? block : firstBody;
            }
        }
        String dateline = firstBody == null ? null : datelines.of(firstBody.text);
        Published stated = findings.published().value() == null ? dated(dateline) : findings.published();
        Published published = raw.published() == null ? stated : given(raw.published());
        String url = findings.url() != null ? findings.url() : raw.url();
        Page page = new Page(
                hash(raw.bytes()),
                raw.source(),
                url,
                raw.retrieved() == null ? null : raw.retrieved().toString(),
                findings.publisher(),
                findings.language(),
                findings.text(),
                published);
        Article article = new Article(
                findings.headline(),
                findings.section(),
                findings.authors(),
                bio(findings),
                dateline,
                paragraphs,
                missing(findings, stated, dateline, url),
                findings.entries());
        Draft draft = new Draft(page, article, parts);
        warn(draft, decoded, findings, stated, bare);
        return draft;
    }

    /** The day that a dateline tells, as agencies write it: "JUBA, 3 March 2025 (ABC) —". */
    private Published dated(@Nullable String dateline) {
        DateWords.Shown day = dateline == null ? null : dates.first(dateline);
        return day == null ? Published.ABSENT : new Published(day.value(), "day", Basis.STATED);
    }

    private static Published given(String value) {
        String precision =
                switch (value.length()) {
                    case 4 -> "year";
                    case 7 -> "month";
                    default -> "day";
                };
        return new Published(value, precision, Basis.GIVEN);
    }

    private static List<String> missing(
            Findings findings, Published stated, @Nullable String dateline, @Nullable String url) {
        List<String> missing = new ArrayList<>();
        if (findings.headline() == null) {
            missing.add("headline");
        }
        if (findings.section() == null) {
            missing.add("section");
        }
        if (findings.authors().isEmpty()) {
            missing.add("authors");
        }
        if (findings.publisher() == null) {
            missing.add("publisher");
        }
        if (url == null) {
            missing.add("url");
        }
        if (stated.value() == null) {
            missing.add("published");
        }
        if (dateline == null) {
            missing.add("dateline");
        }
        return missing;
    }

    /** The first stretch of biography, blocks that follow each other taken together. */
    private static Article.@Nullable Bio bio(Findings findings) {
        int start = -1;
        int end = -1;
        for (Block block : findings.blocks()) {
            if (block.kind == PartKind.BIO) {
                start = start < 0 ? block.start : start;
                end = block.end;
            } else if (start >= 0) {
                break;
            }
        }
        return start < 0 ? null : new Article.Bio(findings.text().substring(start, end), start, end);
    }

    private void warn(Draft draft, Decoded decoded, Findings findings, Published stated, boolean bare) {
        for (Findings.State state : findings.states()) {
            warn(draft, state.code(), state.message(), state.evidence());
        }
        if (decoded.replaced()) {
            warn(
                    draft,
                    "INVALID_CHARS",
                    "Some bytes fit no char of " + decoded.charset() + " and were replaced.",
                    null);
        }
        String language = findings.language();
        if (language != null && !language.equals("en")) {
            warn(draft, "OTHER_LANGUAGE", "The article is not in English; its language is " + language + ".", null);
        }
        if (stated.value() == null) {
            warn(draft, "NO_PUBLICATION_DATE", "The page does not say when it was published.", null);
        }
        if (!bare && !findings.namesPerson()) {
            warn(draft, "NO_AUTHOR_NAME", "The page does not name a person as its author.", null);
        }
    }

    private static void warn(Draft draft, String code, String message, @Nullable Block block) {
        Integer start = block == null ? null : block.start;
        Integer end = block == null ? null : block.end;
        String text = block == null ? null : draft.words(block.start, block.end);
        List<Words> evidence =
                block == null || text == null ? List.of() : List.of(new Words(block.start, block.end, text));
        draft.add(new Warning(draft.nextId(Family.WARNINGS), start, end, text, null, code, message, evidence));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
