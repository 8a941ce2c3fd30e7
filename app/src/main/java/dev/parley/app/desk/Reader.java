package dev.parley.app.desk;

import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Who reads pages for the desk: loaded beside the first requests, and anew where a line of knowledge is kept. */
final class Reader {
    /** waited for by a task and no {@code Background}, since whoever closes the desk interrupts the waiting */
    private volatile Loaded loaded;

    private record Loaded(Knowledge knowledge, String hash, Future<Parley> parley) {
        static Loaded of(Knowledge knowledge) {
            FutureTask<Parley> parley = new FutureTask<>(() -> Parley.load(knowledge));
            Thread loading = new Thread(parley, "parley-load");
            loading.setDaemon(true);
            loading.start();
            return new Loaded(knowledge, knowledge.hash(), parley);
        }
    }

    Reader(Knowledge knowledge) {
        loaded = Loaded.of(knowledge);
    }

    /** Waits until it is loaded. */
    Parley parley() throws ExecutionException, InterruptedException {
        return loaded.parley().get();
    }

    Knowledge knowledge() {
        return loaded.knowledge();
    }

    /** Names what it reads with. */
    String hash() {
        return loaded.hash();
    }

    /** Reads with the knowledge of a folder too, from the next page on. */
    void learn(Path folder) throws IOException {
        loaded = Loaded.of(knowledge().with(folder));
    }
}
