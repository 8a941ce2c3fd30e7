package dev.parley.ledger;

import dev.parley.ledger.asking.CommitmentQuestion;
import dev.parley.ledger.asking.Difference;
import dev.parley.ledger.asking.EventCounts;
import dev.parley.ledger.asking.EventQuestion;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.Families;
import dev.parley.ledger.asking.Family;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.JoinedEvents;
import dev.parley.ledger.asking.JoinedWalk;
import dev.parley.ledger.asking.NameQuestion;
import dev.parley.ledger.asking.PageNames;
import dev.parley.ledger.asking.PageQuestion;
import dev.parley.ledger.asking.PlaceQuestion;
import dev.parley.ledger.asking.QuoteQuestion;
import dev.parley.ledger.asking.Story;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.Corrections;
import dev.parley.ledger.corrections.Precedent;
import dev.parley.ledger.corrections.RecordKey;
import dev.parley.ledger.corrections.Trial;
import dev.parley.ledger.exports.Exports;
import dev.parley.ledger.exports.Format;
import dev.parley.ledger.exports.Table;
import dev.parley.ledger.exports.Wanted;
import dev.parley.ledger.joining.Link;
import dev.parley.ledger.linking.Linker;
import dev.parley.ledger.membership.Membership;
import dev.parley.ledger.processes.Change;
import dev.parley.ledger.processes.Kept;
import dev.parley.ledger.processes.ProcessQuestions;
import dev.parley.ledger.processes.ProcessRows;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessState.TimelineEvent;
import dev.parley.ledger.processes.ProcessSummary;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.search.QueryFault;
import dev.parley.ledger.search.Search;
import dev.parley.ledger.search.SentenceIndex;
import dev.parley.ledger.store.Added;
import dev.parley.ledger.store.Dump;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.PagesRead;
import dev.parley.ledger.store.Rebuild;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a folder: the record in one file, and a full-text index beside it that holds nothing which the record doesn't.
 * One process has it open at a time.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("sudan"))) {
 *     ledger.add(List.of(PackedReading.of(reading)));
 *     EventQuestion attacks = new EventQuestion("SAF", List.of("attack"), List.of(), null, Window.first(20));
 *     for (EventRow event : ledger.events(attacks)) {
 *         System.out.println(event.text() + " (" + event.citation().source() + ")");
 *     }
 * }
 * }</pre>
 *
 * <p>One thread adds; any may ask.
 */
public final class Ledger implements AutoCloseable {
    /** How many events a brief tells, which fill two printed pages. */
    private static final int BRIEF_EVENTS = 40;

    private final Path folder;
    private final Store store;
    private final Corrections corrections;
    private final Memberships memberships;
    private final Linker linker;
    private final ProcessRows rows;
    private final Kept<StateQuestion, List<ProcessSummary>> lists = new Kept<>(4);
    private final Kept<StateQuestion, ProcessState> states = new Kept<>(64);
    private @Nullable SentenceIndex index;
    /** What was decided by hand, as it was last put into the record; and the {@link #version} at that time. */
    private @Nullable Set<Link> decided;

    private @Nullable String decidedAt;
    /** How often something was decided by hand since the ledger was opened. */
    private final AtomicInteger decisions = new AtomicInteger();

    /** @param process null for the list of all */
    private record StateQuestion(
            @Nullable String process, @Nullable LocalDate asOf) {}

    private Ledger(Path folder, Store store, Corrections corrections, Memberships memberships) {
        this.folder = folder;
        this.store = store;
        this.corrections = corrections;
        this.memberships = memberships;
        linker = new Linker(store);
        rows = new ProcessRows(store);
    }

    /**
     * Opens the ledger in a folder, and makes both where they are not there.
     *
     * @throws LedgerFault where another process has it open, or it can't be read
     */
    public static Ledger open(Path folder) throws IOException {
        return open(folder, Knowledge::shipped);
    }

    /**
     * The same with other knowledge of peace processes than the shipped one: what is added belongs to those that it tells of.
     *
     * @param knowledge asked when it is first needed
     */
    public static Ledger open(Path folder, Supplier<Knowledge> knowledge) throws IOException {
        Memberships memberships = new Memberships(knowledge);
        Corrections corrections = new Corrections(folder);
        return new Ledger(folder, Store.open(folder, corrections, memberships::get), corrections, memberships);
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws LedgerFault where there is none, another process has it open, or it can't be read
     */
    public static Ledger existing(Path folder) throws IOException {
        return existing(folder, Knowledge::shipped);
    }

    /** The same with other knowledge of peace processes than the shipped one; see {@link #open(Path, Supplier)}. */
    public static Ledger existing(Path folder, Supplier<Knowledge> knowledge) throws IOException {
        return open(mustExist(folder), knowledge);
    }

    private static Path mustExist(Path folder) throws LedgerFault {
        if (!Store.isIn(folder)) {
            throw new LedgerFault(folder + ": there is no ledger; make one with parley add");
        }
        return folder;
    }

    /**
     * Makes all tables and the index anew from the readings of a ledger, whichever version of Parley made it.
     *
     * @param knowledge of peace processes, asked when it is first needed
     * @param progress told now and then how many readings are done
     * @return how many readings it has
     */
    public static long rebuild(Path folder, Supplier<Knowledge> knowledge, LongConsumer progress) throws IOException {
        Memberships memberships = new Memberships(knowledge);
        long readings = Rebuild.of(mustExist(folder), new Corrections(folder), memberships::get, progress);
        try (Ledger ledger = open(folder, knowledge)) {
            SentenceIndex.remove(folder);
            ledger.finish();
        }
        return readings;
    }

    /**
     * Adds readings as one batch. When this returns they are on the disk, and no end of the process loses them; where it
     * throws, none of them is there. Doing it again changes nothing.
     */
    public Added add(Collection<PackedReading> readings) throws LedgerFault {
        return store.add(readings);
    }

    /** Works what was added into the index, and out what pages tell together. Who leaves it out leaves it to the next question. */
    public void finish() throws IOException {
        linked();
        index();
    }

    /** The pages that are there now, read with this knowledge ({@link Reading#knowledge}). */
    public PagesRead pagesRead(String knowledge) throws LedgerFault {
        return store.pagesRead(knowledge);
    }

    /** The reading of a page by its id, whole and as it is corrected; null where there is none. */
    public @Nullable Reading reading(String page) throws IOException {
        return store.reading(page);
    }

    /** The reading of a page by its id as it was added, whatever was corrected since; null where there is none. */
    public @Nullable Reading original(String page) throws IOException {
        return store.original(page);
    }

    /**
     * The id of the page that a person means ({@link PageNames}).
     *
     * @throws CorrectionFault where there is none, or more than one
     */
    public String page(String given) throws IOException, CorrectionFault {
        List<String> found =
                PageNames.find(store, given).stream().map(PageNames.Found::id).toList();
        if (found.size() != 1) {
            throw new CorrectionFault(
                    found.isEmpty()
                            ? "the ledger has no page " + given
                            : "more than one page is called " + given + "; take its id, as --json shows it");
        }
        return found.get(0);
    }

    /**
     * The key by which corrections know a record of a page.
     *
     * @param page the page's id
     * @param record the record's id on the page
     * @throws CorrectionFault where there is no such page or record
     */
    public RecordKey key(String page, String record) throws IOException, CorrectionFault {
        return corrections.key(store, page, record);
    }

    /**
     * Sets something right: the correction is written into the log, and all that follows from its page's reading follows from
     * the corrected one when this returns. One of a page that isn't there waits for the page.
     *
     * @return the correction with the id that it has in the log
     * @throws CorrectionFault where it can't be made; the message says why
     */
    public Correction correct(Correction correction) throws IOException, CorrectionFault {
        return corrections.correct(store, correction);
    }

    /**
     * What a line of knowledge would change on the pages whose sentences hold its words.
     *
     * @param now the knowledge that pages are read with, without the line
     */
    public List<Trial.Change> trial(Precedent precedent, Knowledge now) throws IOException {
        return Trial.of(store, precedent, now);
    }

    /**
     * Keeps a line of knowledge in the ledger's own, for the pages that are read from now on.
     *
     * @return the folder of the ledger's own knowledge
     */
    public Path keep(Precedent precedent) throws IOException {
        Path own = folder.resolve(Precedent.FOLDER);
        precedent.keep(own);
        return own;
    }

    /** Lets a correction count no more; of an undo, lets what it undid count again. */
    public Correction undo(String who, String id) throws IOException, CorrectionFault {
        return correct(Correction.undo(who, id, null));
    }

    /** All corrections in the order in which they were made, with what became of each. */
    public List<CorrectionRow> corrections() throws IOException {
        return corrections.rows(store);
    }

    /** What a person should be told of the ledger's state when it was opened; null where nothing is the matter. */
    public @Nullable String notice() {
        return corrections.notice();
    }

    /** Events, the latest first. */
    public List<EventRow> events(EventQuestion question) throws IOException {
        return question.ask(store);
    }

    /** How many events a question finds, whatever its limit, and how they are spread. */
    public EventCounts count(EventQuestion question) throws IOException {
        return question.count(store);
    }

    /** Pages, those added last first. */
    public PageQuestion.PageRows pages(PageQuestion question) throws IOException {
        return question.ask(store);
    }

    /** Who bears a name, those named on most pages first. */
    public List<NameQuestion.NameRow> names(NameQuestion question) throws LedgerFault {
        return question.ask(store);
    }

    /** Where the events of a process happened, the places with most of them first. */
    public List<PlaceQuestion.PlaceRow> places(PlaceQuestion question) throws LedgerFault {
        return question.ask(store);
    }

    /** How many pages it has. */
    public long pageCount() throws LedgerFault {
        return store.ask("SELECT count(*) FROM pages", List.of(), row -> row.getLong(1))
                .get(0);
    }

    /** Names the ledger's state: another one after each batch and each correction, and never the same for two ledgers. */
    public String version() {
        return store.id() + "-" + store.lastBatch() + "-" + corrections.size();
    }

    /** The number of the last batch. */
    public int lastBatch() {
        return store.lastBatch();
    }

    /** Events as all pages tell them, each once: those of which some telling is wanted, the latest first. */
    public List<JoinedEvent> joinedEvents(EventQuestion question) throws IOException {
        return JoinedEvents.of(linked(), question);
    }

    /** The same events some at a time, from the first one on. */
    public JoinedWalk joinedWalk(EventQuestion question) throws IOException {
        return JoinedWalk.of(linked(), question);
    }

    /**
     * A joined event by its id or that of any of its tellings ({@link JoinedEvent#idOf}); null where there is none.
     *
     * @param asOf as pages had it that could be known on this day; null for all pages
     */
    public @Nullable JoinedEvent joinedEvent(String id, @Nullable LocalDate asOf) throws IOException {
        return JoinedEvents.of(linked(), id, asOf);
    }

    /**
     * The pages that tell one story with a page; null where the ledger has no such page.
     *
     * @param page what the page is called by ({@link PageNames})
     * @param asOf only pages that could be known on this day; null for all
     */
    public @Nullable Family family(String page, @Nullable LocalDate asOf) throws IOException {
        return Families.of(linked(), page, asOf);
    }

    /** The family of a page, found as by {@link #family}, and what changed between its renderings. */
    public @Nullable Story story(String page, @Nullable LocalDate asOf) throws IOException {
        return Families.story(linked(), page, asOf);
    }

    /** Families of more than one page, the latest first. */
    public List<Family> families(Window window) throws IOException {
        return Families.of(linked(), window);
    }

    /** What one rendering of a story, by the id of its page, tells otherwise than another. */
    public List<Difference> differences(String page, String other) throws IOException {
        return Families.differences(store, page, other);
    }

    /** Quotes, the latest first. */
    public List<QuoteQuestion.QuoteRow> quotes(QuoteQuestion question) throws IOException {
        return question.ask(store);
    }

    /** Commitments, by the day on which they are due. */
    public List<CommitmentQuestion.CommitmentRow> commitments(CommitmentQuestion question) throws IOException {
        return question.ask(store);
    }

    /**
     * The peace processes that pages are about, that with the last change first; those that are proposed from what pages tell too.
     *
     * @param asOf as pages had it that could be known on this day; null for all pages
     */
    public List<ProcessSummary> processes(@Nullable LocalDate asOf) throws IOException {
        String state = state();
        ProcessQuestions questions = questions(state);
        List<ProcessSummary> all = lists.of(state, new StateQuestion(null, asOf), () -> questions.all(asOf));
        return all == null ? List.of() : all;
    }

    /**
     * The state of a process; null where nothing is known of one with this id.
     *
     * @param asOf as pages had it that could be known on this day; null for all pages
     */
    public @Nullable ProcessState process(String id, @Nullable LocalDate asOf) throws IOException {
        String state = state();
        ProcessQuestions questions = questions(state);
        return states.of(state, new StateQuestion(id, asOf), () -> questions.of(id, asOf));
    }

    /**
     * The events of a process, the latest first; its state has but some of them.
     *
     * @param asOf as pages had it that could be known on this day; null for all pages
     * @param limit how many at most
     * @param offset how many to leave out before them
     */
    public List<TimelineEvent> timeline(String process, @Nullable LocalDate asOf, int limit, int offset)
            throws IOException {
        return questions(state()).timeline(process, asOf, limit, offset);
    }

    /**
     * A process on paper: one page of HTML that needs nothing else, with a footnote to each statement; null where nothing is
     * known of one with this id.
     *
     * @param asOf as pages had it that could be known on this day; null for all pages
     */
    public @Nullable String brief(String process, @Nullable LocalDate asOf) throws IOException {
        ProcessState state = process(process, asOf);
        return state == null ? null : Exports.brief(state, timeline(process, asOf, BRIEF_EVENTS, 0));
    }

    /**
     * What pages tell anew of processes, by process and day.
     *
     * @param since what was known on this day is old
     * @param until what became known after this day is left out; null for all pages
     * @param process only of this process; null for all
     */
    public List<Change> changes(LocalDate since, @Nullable LocalDate until, @Nullable String process)
            throws IOException {
        return questions(state()).changes(since, until, process);
    }

    /** @param state the ledger's, told before: what was added since is then told anew by the next question */
    private ProcessQuestions questions(String state) throws IOException {
        linked();
        return new ProcessQuestions(rows.at(state), memberships.get().processes());
    }

    /** Sentences by their words; see {@link Search#find}. */
    public Hits search(String words, Window window) throws IOException, QueryFault {
        return Search.find(index(), words, window);
    }

    /**
     * Writes one table, each row with its evidence.
     *
     * @return how many rows it has
     */
    public long export(Table table, Wanted wanted, Format format, Path file) throws IOException {
        return Exports.table(linked(), table, wanted, format, file);
    }

    /**
     * Writes all that a form holds of what is wanted; see {@link Exports#write}.
     *
     * @return the files that were written, with how many rows each has
     */
    public Map<String, Long> export(Format format, Wanted wanted, Path out) throws IOException {
        return Exports.write(linked(), format, wanted, out);
    }

    /** Writes all content in an order that depends on nothing but the content. */
    public void dump(Appendable out) throws IOException {
        Dump.write(linked(), out);
        for (String line : corrections.substance().toList()) {
            out.append("corrections\t").append(line).append('\n');
        }
    }

    /**
     * Puts decisions by hand in the place of those that were taken before: which tellings are of one event, and which are not. They
     * hold for all days, and for pages that are yet to come.
     */
    public void decide(Collection<Link> links) throws IOException {
        linker.decide(links);
        decisions.incrementAndGet();
    }

    /** The same as {@link #version}, and after each decision by hand another one. */
    private String state() {
        return version() + "-" + decisions.get();
    }

    /** The record, with all that its pages tell together. */
    private Store linked() throws IOException {
        linker.catchUp();
        decideAnew();
        return store;
    }

    /** Brings what is decided by hand up to the log of corrections: its keys may mean other words since pages were read again. */
    private synchronized void decideAnew() throws IOException {
        String state = version();
        if (corrections.haveLinks() && !state.equals(decidedAt)) {
            Set<Link> links = new HashSet<>(corrections.links(store));
            if (!links.equals(decided)) {
                linker.decide(links);
                decided = links;
            }
            decidedAt = state;
        }
    }

    /** The index, up to the record. */
    private synchronized SentenceIndex index() throws IOException {
        if (index == null) {
            index = SentenceIndex.open(store);
        } else {
            index.catchUp();
        }
        return index;
    }

    /** What belongs to which process, worked out from the knowledge when it is first asked for. */
    private static final class Memberships {
        private final Supplier<Knowledge> knowledge;
        private @Nullable Membership made;

        Memberships(Supplier<Knowledge> knowledge) {
            this.knowledge = knowledge;
        }

        synchronized Membership get() {
            if (made == null) {
                made = new Membership(knowledge.get());
            }
            return made;
        }
    }

    @Override
    public void close() throws IOException {
        try (store) {
            if (index != null) {
                index.close();
            }
        }
    }
}
