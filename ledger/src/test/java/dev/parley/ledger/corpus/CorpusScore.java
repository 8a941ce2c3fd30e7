package dev.parley.ledger.corpus;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.Family;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.Telling;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How well the pages of the corpus are joined: counts of pairs that are together in truth, in the ledger, and in both. */
public final class CorpusScore {
    private static final Window ALL = Window.first(100_000);

    private final List<Corpus.Page> pages;
    private final List<Reading> readings;
    /** What stands at {@code page:event} in truth. */
    private final Map<String, String> truth = new TreeMap<>();

    private final Map<String, String> sentences = new HashMap<>();
    private int marks;

    public CorpusScore(Corpus corpus, List<Reading> readings) {
        this.pages = corpus.pages();
        this.readings = readings;
        for (int i = 0; i < pages.size(); i++) {
            for (Corpus.Mark mark : pages.get(i).marks()) {
                marks++;
                Event event = closest(readings.get(i), mark);
                if (event != null) {
                    truth.putIfAbsent(key(readings.get(i), event.id()), mark.event());
                }
            }
        }
    }

    /** The event whose words have most in common with the marked ones; null where none has a word of them. */
    private static @Nullable Event closest(Reading reading, Corpus.Mark mark) {
        int paragraph = reading.page().text().indexOf(mark.paragraph());
        if (paragraph < 0) {
            throw new IllegalStateException("the page doesn't show: " + mark.paragraph());
        }
        int start = paragraph + mark.start();
        int end = paragraph + mark.end();
        Event closest = null;
        double most = 0;
        for (Event event : reading.events()) {
            int shared = Math.min(event.end(), end) - Math.max(event.start(), start);
            double share = (double) shared / (Math.max(event.end(), end) - Math.min(event.start(), start));
            if (share > most) {
                most = share;
                closest = event;
            }
        }
        return closest;
    }

    private static String key(Reading reading, String event) {
        return reading.page().id() + ":" + event;
    }

    /**
     * Pairs.
     *
     * @param wanted together in truth
     * @param found together in the ledger
     * @param right both
     */
    public record Pairs(long wanted, long found, long right) {
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        public double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        public double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f (%d wanted, %d found, %d right)",
                    precision(),
                    recall(),
                    f1(),
                    wanted,
                    found,
                    right);
        }
    }

    /**
     * The scores.
     *
     * @param joined pairs of tellings that were read
     * @param told pairs of all that the pages tell, read or not
     * @param stories pairs of pages
     * @param strangers pairs in the ledger of a telling that is marked and one that isn't
     */
    public record Scores(
            Pairs joined, Pairs told, Pairs stories, long strangers, int read, int marks, List<String> faults) {}

    /** Makes a ledger of all pages in a folder, and scores it. */
    public Scores score(Path folder) throws IOException {
        Map<String, String> joined = new HashMap<>();
        Map<String, String> families = new HashMap<>();
        long strangers = 0;
        List<String> faults = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(readings.stream().map(PackedReading::of).toList());
            for (JoinedEvent event : ledger.joinedEvents(new EventQuestion(null, List.of(), List.of(), null, ALL))) {
                int marked = 0;
                for (Telling telling : event.tellings()) {
                    String key = telling.event().citation().page() + ":"
                            + telling.event().id();
                    sentences.put(
                            key,
                            telling.event().stage() + " " + telling.event().act() + ": "
                                    + telling.event().citation().sentence() + " [" + telling.reason() + "]");
                    joined.put(key, event.id());
                    marked += truth.containsKey(key) ? 1 : 0;
                }
                strangers += (long) marked * (event.tellings().size() - marked);
                if (marked > 0 && marked < event.tellings().size()) {
                    faults.add("STRANGER "
                            + event.tellings().stream()
                                    .map(telling -> (truth.containsKey(telling.event()
                                                                    .citation()
                                                                    .page() + ":"
                                                            + telling.event().id())
                                                    ? "* "
                                                    : "- ")
                                            + telling.event().act() + " "
                                            + telling.event().stage() + ": "
                                            + telling.event().citation().sentence() + " [" + telling.reason() + "]")
                                    .toList());
                }
            }
            for (Family family : ledger.families(ALL)) {
                family.members().forEach(member -> families.put(member.page(), family.id()));
            }
        }
        List<String> keys = List.copyOf(truth.keySet());
        Pairs found = pairs(keys, truth::get, joined::get, faults);
        long wanted = 0;
        Map<String, Integer> tellings = new HashMap<>();
        for (Corpus.Page page : pages) {
            for (Corpus.Mark mark : page.marks()) {
                wanted += tellings.merge(mark.event(), 1, Integer::sum) - 1;
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(i);
        }
        Pairs stories = pairs(
                numbers,
                i -> pages.get(i).story(),
                i -> families.getOrDefault(readings.get(i).page().id(), String.valueOf(i)),
                faults);
        return new Scores(
                found,
                new Pairs(wanted, found.found(), found.right()),
                stories,
                strangers,
                truth.size(),
                marks,
                faults);
    }

    private <T> Pairs pairs(
            List<T> all, Function<T, String> truly, Function<T, @Nullable String> here, List<String> faults) {
        long wanted = 0;
        long found = 0;
        long right = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean same = truly.apply(all.get(i)).equals(truly.apply(all.get(j)));
                String one = here.apply(all.get(i));
                boolean together = one != null && one.equals(here.apply(all.get(j)));
                wanted += same ? 1 : 0;
                found += together ? 1 : 0;
                right += same && together ? 1 : 0;
                if (same != together) {
                    faults.add((same ? "MISSED " : "WRONG ") + truly.apply(all.get(i)) + " / " + truly.apply(all.get(j))
                            + "\n    " + told(all.get(i)) + "\n    " + told(all.get(j)));
                }
            }
        }
        return new Pairs(wanted, found, right);
    }

    private String told(Object what) {
        return what instanceof Integer page
                ? pages.get(page).outlet() + ": " + pages.get(page).headline()
                : sentences.getOrDefault(String.valueOf(what), String.valueOf(what));
    }
}
