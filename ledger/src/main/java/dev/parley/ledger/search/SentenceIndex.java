package dev.parley.ledger.search;

import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The full-text index beside a record. Each commit of it notes the last batch of the record that it holds, so that after any
 * end of the process it goes on from there; putting a page in takes out what was there of it.
 */
public final class SentenceIndex implements AutoCloseable {
    private static final String FOLDER = "index";
    private static final String BATCH = "batch";
    private static final String LEDGER = "ledger";
    /** Which fields the index has and how: one of another form is made anew. */
    private static final String FORM = "form";

    private static final String FORM_NOW = "2";
    private static final int BATCHES_AT_A_TIME = 16;
    private static final double MEMORY_MB = 64;
    /** Kept, since the JDK drops loggers that nobody holds. Lucene tells of vector instructions, which nothing here uses. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Store store;
    private final Directory directory;

    private SentenceIndex(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** Opens the index of a record and brings it up to the record; makes it where there is none that can be used. */
    public static SentenceIndex open(Store store) throws IOException {
        Path folder = store.folder().resolve(FOLDER);
        Files.createDirectories(folder);
        SentenceIndex index = new SentenceIndex(store, FSDirectory.open(folder));
        try {
            index.catchUp();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | FileNotFoundException
                | EOFException e) {
            index.close();
            remove(store.folder());
            index = new SentenceIndex(store, FSDirectory.open(Files.createDirectories(folder)));
            index.catchUp();
        }
        return index;
    }

    /** Throws the index of a ledger away. */
    public static void remove(Path ledger) throws IOException {
        Path folder = ledger.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Brings the index up to the last batch of the record. */
    public void catchUp() throws IOException {
        Map<String, String> noted = DirectoryReader.indexExists(directory)
                ? DirectoryReader.listCommits(directory).stream()
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .getUserData()
                : Map.of();
        String ledger = store.id();
        int held = Integer.parseInt(noted.getOrDefault(BATCH, "0"));
        int last = store.lastBatch();
        boolean others = !ledger.equals(noted.get(LEDGER)) || !FORM_NOW.equals(noted.get(FORM)) || held > last;
        if (others || held < last) {
            write(ledger, others ? 0 : held, last, others);
        }
    }

    private void write(String ledger, int held, int last, boolean anew) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new SentenceAnalyzer())
                .setRAMBufferSizeMB(MEMORY_MB)
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int from = held; from < last || (anew && from == 0); from += BATCHES_AT_A_TIME) {
                int to = Math.min(from + BATCHES_AT_A_TIME, last);
                addPages(writer, threads, SentenceRow.ofBatches(store, from, to));
                writer.setLiveCommitData(Map.of(LEDGER, ledger, FORM, FORM_NOW, BATCH, Integer.toString(to))
                        .entrySet());
                writer.commit();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Puts the sentences of each page in the place of those that are there of it. The rows lie page by page. */
    private static void addPages(IndexWriter writer, ExecutorService threads, List<SentenceRow> rows)
            throws IOException {
        List<Callable<Long>> pages = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).page() != rows.get(start).page()) {
                List<SentenceRow> page = rows.subList(start, i);
                pages.add(() -> put(writer, page));
                start = i;
            }
        }
        try {
            for (Future<Long> page : threads.invokeAll(pages)) {
                page.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFault("indexing was interrupted; the next command goes on with it", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException("a page could not be indexed", e.getCause());
        }
    }

    private static long put(IndexWriter writer, List<SentenceRow> page) throws IOException {
        List<Document> documents = new ArrayList<>(page.size());
        Term number = new Term(Fields.PAGE, Integer.toString(page.get(0).page()));
        if (page.get(0).sentence() == 0) {
            return writer.deleteDocuments(number);
        }
        page.forEach(row -> documents.add(row.document()));
        return writer.updateDocuments(number, documents);
    }

    /** A look at the index as it is now. */
    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(directory);
    }

    Store store() {
        return store;
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
