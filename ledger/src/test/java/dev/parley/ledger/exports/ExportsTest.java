package dev.parley.ledger.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.SamplePage;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.Corrections;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported is read back by the tools that it is made for, with the types that it is said to have. */
class ExportsTest {
    private static final int PAGES = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path ledgerFolder;

    private final Reading truce = new SamplePage("Togo; hosts, \"talks\" & <more>")
            .sentence("Togo’s army attacked the rebels\tin Lomé, and the rebels must leave by 1 June.")
            .at("https://www.outlet.example/story?a=1,2")
            .published("2024-05-04")
            .actor("group:army", ActorKind.ARMED_FORCE, "army")
            .actor("group:rebels", ActorKind.GROUP, "rebels")
            .place("place:lome", "Lomé", "TGO")
            .event("attack", Stage.DONE, "attacked", List.of("group:army"), List.of("group:rebels"), "place:lome")
            .commitment("must leave", "group:rebels", "withdraw", "2024-06-01")
            .reading();

    @BeforeEach
    void fill() throws IOException {
        ledgerFolder = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            List<PackedReading> all = new ArrayList<>(List.of(PackedReading.of(truce)));
            for (int i = 0; i < PAGES; i++) {
                all.add(PackedReading.of(SamplePage.numbered(i).reading()));
            }
            ledger.add(all);
        }
    }

    private Path export(Format format, Wanted wanted) throws IOException {
        Path out = folder.resolve("out." + format);
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            ledger.export(format, wanted, out);
        }
        return out;
    }

    private List<String> ask(String sql) throws IOException {
        try (Store store = Store.open(ledgerFolder, new Corrections(ledgerFolder), () -> {
            throw new IllegalStateException("nothing is added");
        })) {
            return store.ask(sql, List.of(), row -> String.valueOf(row.getString(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "JSONL", "PARQUET"})
    void everyTableIsReadBackWithItsRowsAndTheirEvidence(Format format) throws IOException {
        Path out = export(format, Wanted.ALL);
        for (Table table : Table.values()) {
            String rows = read(format, out.resolve(table + "." + format));
            if (table.joined() == null) {
                assertThat(ask("SELECT count(*) FROM " + rows))
                        .as(table.toString())
                        .isEqualTo(ask("SELECT count(*) FROM " + table));
            }
            if (table != Table.PAGES && table != Table.ACTORS) {
                assertThat(ask("SELECT count(*) FROM " + rows
                                + " WHERE \"end\" - start <> length(text) OR source IS NULL"))
                        .containsExactly("0");
            }
            if (table != Table.PAGES && table != Table.SENTENCES && table != Table.ACTORS) {
                assertThat(ask("SELECT count(*) FROM " + rows + " WHERE NOT contains(sentence, text)"
                                + " OR substr(sentence, start - sentence_start + 1, length(text)) <> text"))
                        .as("words stand in their sentence")
                        .containsExactly("0");
            }
        }
        String events = read(format, out.resolve("events." + format));
        assertThat(ask("SELECT typeof(day) || typeof(start) || typeof(negated) FROM " + events + " LIMIT 1"))
                .containsExactly("DATE" + (format == Format.PARQUET ? "INTEGER" : "BIGINT") + "BOOLEAN");
        assertThat(ask("SELECT text FROM " + events
                        + " WHERE act = 'attack' AND contains(headline, '\"talks\" & <more>')"))
                .containsExactly("attacked");
    }

    private static String read(Format format, Path file) {
        return switch (format) {
            case CSV -> "read_csv('" + file + "', header = true, delim = ',')";
            case JSONL -> "read_json('" + file + "', format = 'newline_delimited')";
            default -> "read_parquet('" + file + "')";
        };
    }

    @Test
    void oneTableIsWrittenAloneAndFiltered() throws IOException {
        Path file = folder.resolve("new folder/it's.csv");
        Wanted kenya = new Wanted(
                "Kenya", List.of("mediate"), List.of(), null, List.of(), LocalDate.of(2024, 3, 1), null, null);
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            long rows = ledger.export(Table.EVENTS, kenya, Format.CSV, file);
            assertThat(Files.readAllLines(file)).hasSize((int) rows + 1);
            assertThat(rows).isEqualTo(8);
        }
    }

    @Test
    void gdeltHasItsColumnsAndTypes() throws IOException {
        Path file = export(Format.GDELT, Wanted.ALL);
        Map<String, String> types = new HashMap<>();
        types.put("GLOBALEVENTID", "BIGINT");
        for (String name : List.of(
                "SQLDATE",
                "MonthYear",
                "Year",
                "IsRootEvent",
                "QuadClass",
                "NumMentions",
                "NumSources",
                "NumArticles")) {
            types.put(name, "INTEGER");
        }
        for (String of : List.of("Actor1", "Actor2", "Action")) {
            types.put(of + "Geo_Type", "INTEGER");
            types.put(of + "Geo_Lat", "DOUBLE");
            types.put(of + "Geo_Long", "DOUBLE");
        }
        types.putAll(Map.of(
                "FractionDate", "DOUBLE", "GoldsteinScale", "DOUBLE", "AvgTone", "DOUBLE", "DATEADDED", "BIGINT"));
        List<String> columns = new Gdelt(new CodeBook(Knowledge.shipped())).columns();
        assertThat(columns).hasSize(61).doesNotHaveDuplicates();
        String rows = typed(file, columns, types, false);
        List<JoinedEvent> joined = joinedEvents();
        assertThat(joined).as("some are told by several pages").hasSizeLessThan(2 * PAGES);
        assertThat(ask("SELECT count(*) FROM " + rows)).containsExactly(Integer.toString(joined.size()));
        assertThat(ask("SELECT sum(NumArticles)::VARCHAR FROM " + rows))
                .containsExactly(Integer.toString(
                        joined.stream().mapToInt(JoinedEvent::pages).sum()));
        assertThat(ask(
                        "SELECT Actor1Name || '|' || SQLDATE || '|' || EventRootCode || '|' || QuadClass || '|' || ActionGeo_FullName"
                                + " || '|' || ActionGeo_CountryCode || '|' || ActionGeo_Lat FROM " + rows
                                + " WHERE SOURCEURL = 'https://www.outlet.example/story?a=1,2'"))
                .containsExactly("ARMY|20240504|04|1|Lomé, Togo|TO|6.1");
        assertThat(ask("SELECT count(DISTINCT GLOBALEVENTID) - count(*) FROM " + rows))
                .containsExactly("0");
        String mentions = typed(
                export(Format.GDELT_MENTIONS, Wanted.ALL),
                new GdeltMentions().columns(),
                Map.of(
                        "GLOBALEVENTID",
                        "BIGINT",
                        "EventTimeDate",
                        "BIGINT",
                        "MentionTimeDate",
                        "BIGINT",
                        "SentenceID",
                        "INTEGER",
                        "ActionCharOffset",
                        "INTEGER",
                        "Confidence",
                        "INTEGER",
                        "MentionDocLen",
                        "INTEGER"),
                false);
        assertThat(ask("SELECT count(*) FROM " + rows + " JOIN " + mentions + " USING (GLOBALEVENTID)"))
                .isEqualTo(ask("SELECT sum(NumMentions)::VARCHAR FROM " + rows));
        assertThat(ask("SELECT MentionSourceName FROM " + mentions + " WHERE MentionType = '1'"))
                .containsExactly("outlet.example");
    }

    /** All events that have a day, each real one once. */
    private List<JoinedEvent> joinedEvents() throws IOException {
        EventQuestion all = new EventQuestion(null, List.of(), List.of(), null, Window.first(1000));
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            return ledger.joinedEvents(all).stream()
                    .filter(event -> event.first() != null)
                    .toList();
        }
    }

    private static String typed(Path file, List<String> columns, Map<String, String> types, boolean header) {
        return columns.stream()
                .map(name -> "'" + name + "': '" + types.getOrDefault(name, "VARCHAR") + "'")
                .collect(Collectors.joining(
                        ", ",
                        "read_csv('" + file + "', delim = '\t', quote = '', header = " + header + ", columns = {",
                        "})"));
    }

    @Test
    void icewsPolecatAndPhoenixHaveTheirColumns() throws IOException {
        CodeBook book = new CodeBook(Knowledge.shipped());
        Map<String, String> types = Map.of(
                "Event ID",
                "BIGINT",
                "Event Date",
                "DATE",
                "Intensity",
                "DOUBLE",
                "Latitude",
                "DOUBLE",
                "Longitude",
                "DOUBLE",
                "Sentence Number",
                "INTEGER");
        Path file = export(Format.ICEWS, Wanted.ALL);
        List<String> columns = new Icews(book).columns();
        assertThat(columns).hasSize(20);
        assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join("\t", columns));
        String icews = typed(file, columns, types, true);
        assertThat(ask(
                        "SELECT \"Source Name\" || '|' || \"Event Date\" || '|' || City || '|' || Country || '|' || Intensity FROM "
                                + icews + " WHERE \"Target Name\" = 'rebels'"))
                .containsExactly("army|2024-05-04|Lomé|Togo|5.0");
        file = export(Format.POLECAT, Wanted.ALL);
        columns = new Polecat(book, "x").columns();
        assertThat(columns).hasSize(40);
        assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join("\t", columns));
        assertThat(ask("SELECT \"Event Type\" || '|' || \"Quad Code\" || '|' || \"Recipient Name\" FROM "
                        + typed(file, columns, types, true) + " WHERE \"Actor Name\" = 'army'"))
                .containsExactly("CONSULT|VERBAL COOPERATION|rebels");
        file = export(Format.PHOENIX, Wanted.ALL);
        columns = new Phoenix(book).columns();
        assertThat(columns).hasSize(26);
        assertThat(ask("SELECT Date || '|' || EventCode || '|' || PentaClass || '|' || LocationName FROM "
                        + typed(
                                file,
                                columns,
                                Map.of(
                                        "Date",
                                        "INTEGER",
                                        "Lat",
                                        "DOUBLE",
                                        "GoldsteinScore",
                                        "DOUBLE",
                                        "PentaClass",
                                        "INTEGER"),
                                false)
                        + " WHERE NewsSources = 'outlet.example'"))
                .containsExactly("20240504|045|1|Lomé");
    }

    @Test
    void agreementsAndProvisionsMakeTwoSheets() throws IOException {
        Path out = export(Format.PAX, Wanted.ALL);
        String agreements = read(Format.CSV, out.resolve("agreements.csv"));
        String provisions = read(Format.CSV, out.resolve("provisions.csv"));
        assertThat(ask("SELECT count(*) FROM " + agreements)).containsExactly(Integer.toString(PAGES));
        assertThat(ask("SELECT DISTINCT Agt || '|' || Part || '|' || Status FROM " + agreements))
                .containsExactly("talks|Kenya|proposed");
        assertThat(ask("SELECT count(*) FROM " + agreements + " JOIN " + provisions + " USING (AgtId)"))
                .containsExactly(Integer.toString(PAGES));
    }

    /** Elements of a file with their attributes, in order; fails where it isn't well-formed. */
    private static List<Map<String, String>> elements(Path file) throws Exception {
        List<Map<String, String>> elements = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    Map<String, String> element = new HashMap<>(Map.of(
                            "element",
                            xml.getLocalName(),
                            "namespace",
                            Objects.requireNonNullElse(xml.getNamespaceURI(), "")));
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        element.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    private static List<Map<String, String>> named(List<Map<String, String>> elements, String name) {
        return elements.stream()
                .filter(element -> name.equals(element.get("element")))
                .toList();
    }

    private static Set<String> values(List<Map<String, String>> elements, String attribute) {
        return elements.stream()
                .map(element -> String.valueOf(element.get(attribute)))
                .collect(Collectors.toSet());
    }

    @Test
    void theNetworkIsAGraphInGexfAndGraphMl() throws Exception {
        List<Map<String, String>> gexf = elements(export(Format.GEXF, Wanted.ALL));
        assertThat(values(gexf, "namespace")).containsExactly("http://gexf.net/1.3");
        graph(gexf);
        assertThat(values(named(gexf, "attribute"), "id")).containsAll(values(named(gexf, "attvalue"), "for"));
        assertThat(named(gexf, "edge").get(0)).containsEntry("weight", "1").containsEntry("kind", "verbal cooperation");
        List<Map<String, String>> graphMl = elements(export(Format.GRAPHML, Wanted.ALL));
        assertThat(values(graphMl, "namespace")).containsExactly("http://graphml.graphdrawing.org/xmlns");
        graph(graphMl);
        assertThat(values(named(graphMl, "key"), "id")).containsAll(values(named(graphMl, "data"), "key"));
        assertThat(values(named(graphMl, "key"), "attr.type")).containsOnly("string", "long");
    }

    private static void graph(List<Map<String, String>> elements) {
        List<Map<String, String>> nodes = named(elements, "node");
        List<Map<String, String>> edges = named(elements, "edge");
        assertThat(values(nodes, "id")).hasSameSizeAs(nodes).contains("group:army", "group:rebels");
        assertThat(edges).hasSize(1);
        assertThat(values(edges, "id")).hasSameSizeAs(edges);
        Set<String> ends = new HashSet<>(values(edges, "source"));
        ends.addAll(values(edges, "target"));
        assertThat(values(nodes, "id")).isEqualTo(ends);
    }

    @Test
    void deadlinesAreACalendarAsRfc5545HasIt() throws IOException {
        Path file = export(Format.ICS, Wanted.ALL);
        String written = Files.readString(file);
        assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        for (String line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        List<Map<String, String>> entries = new ArrayList<>();
        Map<String, String> entry = new HashMap<>();
        for (String line : written.replace("\r\n ", "").split("\r\n")) {
            String[] parts = line.split(":", 2);
            if (line.equals("BEGIN:VEVENT")) {
                entry = new HashMap<>();
                entries.add(entry);
            } else if (!line.startsWith("END")) {
                assertThat(entry.put(parts[0], parts[1])).as(line).isNull();
            }
        }
        assertThat(entries).as("what several pages tell stands once").hasSize(3);
        assertThat(entries)
                .allSatisfy(one -> assertThat(one).containsKeys("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"));
        assertThat(entries.stream().map(one -> one.get("UID")).distinct()).hasSameSizeAs(entries);
        assertThat(entries)
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("DTSTART;VALUE=DATE", "20240601")
                        .containsEntry("DTEND;VALUE=DATE", "20240602")
                        .containsEntry("SUMMARY", "rebels to withdraw (open)")
                        .containsEntry("URL", "https://www.outlet.example/story?a=1,2")
                        .hasEntrySatisfying(
                                "DESCRIPTION",
                                text -> assertThat(text).contains("Lomé\\, and the rebels must leave by 1 June")));
        assertThat(Files.readString(export(Format.ICS, Wanted.ALL))).as("again").isEqualTo(written);
    }

    @Test
    void correctedPagesBecomeTestPages() throws Exception {
        String page = truce.page().id();
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            ledger.correct(Correction.reject("amina", ledger.key(page, "e4"), null));
            ledger.correct(Correction.status("amina", ledger.key(page, "k5"), "kept", null));
        }
        Path out = export(Format.GOLD, Wanted.ALL);
        String name = page.substring(0, 16);
        assertThat(Files.list(out)).hasSize(2);
        assertThat(Files.readString(out.resolve(name + ".txt")))
                .isEqualTo(truce.page().text());
        List<String> lines = Files.readAllLines(out.resolve(name + ".gold.jsonl"));
        assertThat(ReadingJson.tree(lines.get(0)).path("page").asText()).isEqualTo(name + ".txt");
        assertThat(lines)
                .anyMatch(line -> line.contains("\"level\":\"NOT\"") && line.contains("\"near\":\"attacked\""));
        assertThat(lines)
                .anyMatch(line -> line.contains("\"level\":\"MUST\"") && line.contains("\"status\":[\"kept\"]"));
    }

    @Test
    void goldsteinsValuesFollowTheLongestCode() {
        CodeBook book = new CodeBook(Knowledge.shipped());
        assertThat(book.goldstein("0874")).isEqualTo(10);
        assertThat(book.goldstein("0871")).isEqualTo(9);
        assertThat(book.goldstein("1831")).isEqualTo(-10);
        assertThat(book.goldstein("036")).isEqualTo(4);
        for (var fact : Knowledge.shipped().facts("codes/cameo.tsv")) {
            String code = fact.column(0, "the code");
            assertThat(book.goldstein(code)).as(code).isBetween(-10.0, 10.0);
            assertThat(CodeBook.quad(code)).isBetween(1, 4);
            boolean conflict = CodeBook.quad(code) > 2;
            assertThat(conflict ? book.goldstein(code) < 0 : book.goldstein(code) > -2.5)
                    .as(code)
                    .isTrue();
        }
    }

    @Test
    void actorCodesComeApart() {
        CameoActor code = CameoActor.of("SDNREBMOS" + "RSF" + "CVL");
        assertThat(code.land()).isEqualTo("SDN");
        assertThat(code.types()).containsExactly("REB", "CVL");
        assertThat(code.religions()).containsExactly("MOS");
        assertThat(code.group()).isEqualTo("RSF");
        assertThat(CameoActor.of(null).code()).isEmpty();
        assertThat(CameoActor.of("IGOUNO").types()).containsExactly("IGO");
    }

    @Test
    void whatCantBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            assertThatThrownBy(() -> ledger.export(Format.CSV, Wanted.ALL, file))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Table.of("tables")).hasMessageContaining("there are pages, sentences, events");
        }
    }

    @Test
    void aBriefNeedsNothingElseAndEveryStatementHasItsFootnote() throws Exception {
        try (Ledger ledger = Ledger.open(ledgerFolder)) {
            ledger.add(List.of(PackedReading.of(new SamplePage("Doha talks of Congo and the M23 <resume>")
                    .sentence("Congo and the March 23 Movement negotiated in Doha on Monday.")
                    .published("2025-07-19")
                    .at("https://outlet.example/doha?a=1&b=2")
                    .actor("state:COD", ActorKind.STATE, "Congo")
                    .actor("org:march-23-movement", ActorKind.ARMED_FORCE, "March 23 Movement")
                    .event(
                            "negotiate",
                            Stage.DONE,
                            "negotiated",
                            List.of("state:COD"),
                            List.of("org:march-23-movement"),
                            null)
                    .reading())));
            assertThat(ledger.brief("atlantis", null)).isNull();
            String html = Objects.requireNonNull(ledger.brief("eastern-congo", null));
            assertThat(html)
                    .contains("<h1>Eastern Congo</h1>", "negotiate", "@media print")
                    .doesNotContain("<script", "src=", "<resume>");
            assertThat(html).contains("href=\"https://outlet.example/doha?a=1&amp;b=2\"", "&lt;resume&gt;");
            Set<String> marks = found(html, "href=\"#note(\\d+)\"");
            assertThat(marks)
                    .isNotEmpty()
                    .isEqualTo(found(html, "id=\"note(\\d+)\""))
                    .isEqualTo(found(html, "id=\"ref(\\d+)\""));
            assertThat(html).contains("“Congo and the March 23 Movement negotiated in Doha on Monday.”");
            List<Map<String, String>> elements = elements(Files.writeString(
                    folder.resolve("brief.xml"),
                    html.replaceAll("<meta([^>]*)>", "<meta$1/>")
                            .replaceAll("<br>", "<br/>")
                            .replace("<!DOCTYPE html>", "")));
            assertThat(named(elements, "h2")).isNotEmpty();
        }
    }

    private static Set<String> found(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
