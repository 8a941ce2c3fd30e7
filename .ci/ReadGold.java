import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.reader.Parley;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.ReadingJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the gold pages of folders in one JVM, each with the date of its gold file, and writes the readings beside one another. The
 * scorer's own read_gold.py starts {@code ./parley} once for each date, which takes minutes for pages of eighty different days.
 *
 * <pre>java -cp app/target/parley.jar .ci/ReadGold.java FOLDER OUT.jsonl [FOLDER OUT.jsonl …]</pre>
 */
final class ReadGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws Exception {
        Parley parley = Parley.shipped();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            List<Path> gold;
            try (Stream<Path> files = Files.list(Path.of(arguments[i]))) {
                gold = files.filter(file -> file.toString().endsWith(".gold.jsonl")).sorted().toList();
            }
            if (gold.isEmpty()) {
                throw new IOException("no gold page in " + arguments[i]);
            }
            try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[i + 1]))) {
                for (Path file : gold) {
                    out.write(ReadingJson.write(parley.read(page(file))));
                    out.newLine();
                }
            }
        }
    }

    private static RawPage page(Path gold) throws IOException {
        JsonNode header;
        try (BufferedReader lines = Files.newBufferedReader(gold)) {
            header = JSON.readTree(lines.readLine());
        }
        Path page = gold.resolveSibling(header.get("page").asText());
        String published = header.path("options").path("published").asText(null);
        return new RawPage(
                Files.readAllBytes(page), page.toString(), null, published, null, RawPage.Format.ANY, null);
    }
}
