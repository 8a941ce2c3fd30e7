package dev.parley.reader.page;

import dev.parley.reader.reading.Article.Entry;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a live blog apart: by elements that are named entries, or else by the entries that the metadata give, or else by
 * lines that are a time of day. An entry's moment is what its own element or the metadata state; a mere time of day is
 * put on the page's day where the times of all entries run one way, so that they can be of one day.
 */
final class LiveEntries {
    private static final int FEWEST = 3;
    /** Words of the paragraph below a time of day; shorter ones are of a programme. */
    private static final int PARAGRAPH = 8;
    /** Letters by which the beginning of an entry's text is known again. */
    private static final int BEGINNING = 24;

    private static final int HEADING_WITHIN = 4;

    private final VisibleText visible;
    private final List<Block> blocks;
    private final int root;
    private final Published page;
    private final Map<String, Metadata.Update> byHeadline = new HashMap<>();
    private final Map<String, Metadata.Update> byBeginning = new HashMap<>();

    /** An entry while it is looked for: its first and last block, and what is known of its moment. */
    private static final class Found {
        final int first;
        int last;

        @Nullable String headline;

        Published moment = Published.ABSENT;
        int ofDay = -1;

        Found(int first, int last) {
            this.first = first;
            this.last = last;
        }
    }

    private LiveEntries(VisibleText visible, int root, Metadata metadata, Published page) {
        this.visible = visible;
        this.blocks = visible.blocks;
        this.root = root;
        this.page = page;
        for (Metadata.Update update : metadata.updates) {
            if (update.headline() != null) {
                byHeadline.putIfAbsent(BodyChoice.squeezed(update.headline()), update);
            }
            String body = update.body() == null ? "" : BodyChoice.squeezed(update.body());
            if (body.length() >= BEGINNING) {
                byBeginning.putIfAbsent(body.substring(0, BEGINNING), update);
            }
        }
    }

    /** The entries of an HTML page, which must be known to be a live blog. */
    static List<Entry> of(VisibleText visible, int root, Metadata metadata, Published page) {
        LiveEntries entries = new LiveEntries(visible, root, metadata, page);
        List<Found> found = entries.byElements();
        if (found.size() < FEWEST) {
            found = entries.byUpdates();
        }
        for (Found entry : found) {
            for (int i = entry.first; i <= entry.last && i < entry.first + HEADING_WITHIN && entry.ofDay < 0; i++) {
                entry.ofDay = Moment.inHead(visible.blocks.get(i).text);
            }
        }
        return finished(visible.blocks, found.size() < FEWEST ? entries.byStatedTimeLines() : found, page);
    }

    /** The largest group of elements side by side that are named entries, or are articles in what is named a live blog. */
    private List<Found> byElements() {
        PageTree tree = visible.tree;
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int node = root + 1; node < tree.end(root); node++) {
            boolean named = (tree.hints(node) & Hints.LIVE) != 0;
            boolean article = tree.tag(node).equals("article") && (tree.hintsAround(node) & Hints.LIVE) != 0;
            if (named || article) {
                groups.computeIfAbsent(tree.parent(node), parent -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Integer> largest = List.of();
        for (List<Integer> group : groups.values()) {
            largest = group.size() > largest.size() ? group : largest;
        }
        List<Found> found = new ArrayList<>();
        int at = 0;
        for (int node : largest) {
            while (at < blocks.size() && blocks.get(at).node < node) {
                at++;
            }
            int first = at;
            boolean body = false;
            while (at < blocks.size() && tree.holds(node, blocks.get(at).node)) {
                body |= blocks.get(at).kind == PartKind.BODY;
                at++;
            }
            if (body) {
                Found entry = new Found(first, at - 1);
                entry.moment = momentIn(node);
                for (int i = first; i < at && i < first + HEADING_WITHIN; i++) {
                    take(update(blocks.get(i)), entry);
                }
                found.add(entry);
            }
        }
        return found;
    }

    private Published momentIn(int node) {
        PageTree tree = visible.tree;
        for (int at = node; at < tree.end(node); at++) {
            String stated = tree.element(at).attributesSize() == 0
                    ? ""
                    : tree.element(at).attr("datetime");
            Published moment = Moment.stated(stated);
            if (moment.value() != null) {
                return moment;
            }
        }
        return Published.ABSENT;
    }

    /** A new entry begins where the headline or the first words of one of the metadata's stand. */
    private List<Found> byUpdates() {
        List<Found> found = new ArrayList<>();
        Set<Metadata.Update> seen = new HashSet<>();
        int last = lastBody(blocks);
        for (int i = 0; i <= last; i++) {
            Metadata.Update update = update(blocks.get(i));
            if (update != null && seen.add(update)) {
                boolean timed = i > 0 && Moment.ofDay(blocks.get(i - 1).text, true) >= 0;
                int first = timed ? i - 1 : i;
                if (!found.isEmpty()) {
                    found.get(found.size() - 1).last = first - 1;
                }
                Found entry = new Found(first, last);
                take(update, entry);
                found.add(entry);
            }
        }
        return found;
    }

    private static void take(Metadata.@Nullable Update update, Found entry) {
        if (update != null) {
            entry.moment = entry.moment.value() == null ? Moment.stated(update.published()) : entry.moment;
            entry.headline = entry.headline == null ? update.headline() : entry.headline;
        }
    }

    private Metadata.@Nullable Update update(Block block) {
        if (byHeadline.isEmpty() && byBeginning.isEmpty()) {
            return null;
        }
        String own = block.squeezed();
        Metadata.Update update = byHeadline.get(own);
        if (update == null && own.length() >= BEGINNING) {
            update = byBeginning.get(own.substring(0, BEGINNING));
        }
        return update;
    }

    /** Entries that each begin with a line that is a time of day, or begins with one, and hold a paragraph. */
    static List<Entry> byTimeLines(List<Block> blocks, Published page) {
        return finished(blocks, timeLines(blocks), page);
    }

    /** The same, each with the moment that its time element states: that it is the entry's own, the time of day shows. */
    private List<Found> byStatedTimeLines() {
        List<Found> found = timeLines(blocks);
        for (Found entry : found) {
            Block line = blocks.get(entry.first);
            Published moment = momentIn(line.node);
            String value = moment.value();
            if (value != null && Moment.isAt(value, Moment.ofDay(line.text, false))) {
                entry.moment = moment;
            }
        }
        return found;
    }

    private static List<Found> timeLines(List<Block> blocks) {
        List<Found> found = new ArrayList<>();
        int last = lastBody(blocks);
        int lines = 0;
        for (int i = 0; i <= last; i++) {
            Block block = blocks.get(i);
            boolean whole = Moment.ofDay(block.text, true) >= 0;
            boolean told = block.words > PARAGRAPH || (i < last && isParagraph(blocks.get(i + 1)));
            boolean begins = !whole && told && Moment.ofDay(block.text, false) >= 0;
            if (!whole && !begins) {
                continue;
            }
            lines++;
            if (!found.isEmpty()) {
                found.get(found.size() - 1).last = i - 1;
            }
            found.add(new Found(i, last));
        }
        found.removeIf(entry -> !holdsParagraph(blocks, entry));
        boolean most = found.size() * 5 >= lines * 4;
        return found.size() < FEWEST || !most ? List.of() : found;
    }

    private static boolean holdsParagraph(List<Block> blocks, Found entry) {
        for (int i = entry.first; i <= entry.last; i++) {
            if (isParagraph(blocks.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParagraph(Block block) {
        return block.kind == PartKind.BODY && block.words >= PARAGRAPH;
    }

    private static int lastBody(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && blocks.get(last).kind != PartKind.BODY) {
            last--;
        }
        return last;
    }

    private static List<Entry> finished(List<Block> blocks, List<Found> found, Published page) {
        for (Found entry : found) {
            for (int i = entry.first; i <= entry.last && i < entry.first + HEADING_WITHIN; i++) {
                Block block = blocks.get(i);
                int ofDay = Moment.ofDay(block.text, false);
                entry.ofDay = entry.ofDay < 0 ? ofDay : entry.ofDay;
                boolean heading = (block.heading > 0 || block.kind == PartKind.SUBHEAD) && ofDay < 0;
                entry.headline = entry.headline == null && heading ? block.text : entry.headline;
            }
        }
        String day = "day".equals(page.precision()) && runOneWay(found) ? page.value() : null;
        List<Entry> entries = new ArrayList<>();
        for (Found entry : found) {
            boolean derived = entry.moment.value() == null && entry.ofDay >= 0 && day != null;
            Published moment = derived && day != null ? Moment.onDay(day, entry.ofDay) : entry.moment;
            entries.add(new Entry(blocks.get(entry.first).start, blocks.get(entry.last).end, entry.headline, moment));
        }
        return entries;
    }

    /** Whether no time of day is later than the one before it, or none is earlier. */
    private static boolean runOneWay(List<Found> found) {
        boolean up = true;
        boolean down = true;
        int before = -1;
        for (Found entry : found) {
            if (entry.ofDay >= 0) {
                up &= before < 0 || entry.ofDay >= before;
                down &= before < 0 || entry.ofDay <= before;
                before = entry.ofDay;
            }
        }
        return up || down;
    }
}
