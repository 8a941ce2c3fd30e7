package dev.parley.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.CorrectionRow;
import dev.parley.ledger.corrections.RecordKey;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley correct}: sets records of a ledger right. */
@Command(
        name = "correct",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Set something right in a ledger. What pages say stays as it was read; the correction is laid over it,"
                        + " also when the page is read again, until parley undo takes it back. A record is called by its page and its"
                        + " id there, such as 4f2a91c0#e3, as parley events --json shows both; a page also by its address or file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley correct reject page.html#e3|@                   the record is wrong",
            "  @|bold parley correct change page.html#e3 stage=offered|@     a field has another value",
            "  @|bold parley correct add page.html events meet --words \"talks in Juba\" agent=state:KEN|@",
            "  @|bold parley correct relink page.html#m4 state:COD|@         the words mean somebody else",
            "  @|bold parley correct status page.html#k1 kept|@              what became of a commitment or agreement",
            "  @|bold parley correct merge page.html#e3 other.html#e1|@      both tell of one event; split says they don't",
            "  @|bold parley correct note page.html#e3 ask the mission|@     a remark",
            "  @|bold parley correct reject page.html#a4 --always|@          what it would change to read all pages so",
        })
final class CorrectCommand implements Runnable {
    private final Terminal terminal;
    private final ParleyCommand top;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CorrectCommand(Terminal terminal, ParleyCommand top) {
        this.terminal = terminal;
        this.top = top;
    }

    /** In which ledger, who, and why. */
    static final class Particulars {
        @Mixin
        @SuppressWarnings("NullAway.Init") // set by picocli
        private LedgerOption option;

        @Mixin
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Author author;

        @Option(
                names = "--always",
                description =
                        "Propose a line of knowledge by which the same words are read so on all pages, and show what it"
                                + " changes on the ledger's; nothing is kept without --keep.")
        private boolean always;

        @Option(
                names = "--keep",
                description = "With --always: make the correction, and keep the line in the ledger's own knowledge.")
        private boolean keep;

        @Option(names = "--note", paramLabel = "WORDS", description = "Why, in your own words.")
        private @Nullable String note;
    }

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do; there are " + commands);
    }

    @Command(name = "reject", description = "The record is wrong: it is taken out, with all that leads to it.")
    int reject(
            @Mixin Particulars particulars,
            @Parameters(arity = "1..*", paramLabel = "PAGE#ID", description = "The records.") List<String> records)
            throws IOException, CorrectionFault {
        return make(particulars, ledger -> {
            List<Correction> all = new ArrayList<>();
            for (String record : records) {
                all.add(Correction.reject(particulars.author.who(), key(ledger, record), particulars.note));
            }
            return all;
        });
    }

    @Command(
            name = "change",
            description = "Fields of the record have other values; docs/corrections.md lists the fields.")
    int change(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE#ID", description = "The record.") String record,
            @Parameters(arity = "1..*", paramLabel = "FIELD=VALUE", description = "Such as stage=offered.")
                    List<String> fields)
            throws IOException, CorrectionFault {
        return make(particulars, ledger -> {
            RecordKey key = key(ledger, record);
            List<Correction> all = new ArrayList<>();
            for (var field : values(fields).properties()) {
                all.add(Correction.change(
                        particulars.author.who(), key, field.getKey(), field.getValue(), particulars.note));
            }
            return all;
        });
    }

    @Command(name = "add", description = "A record is missing.")
    int add(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE", description = "The page.") String page,
            @Parameters(paramLabel = "FAMILY", description = "events, quotes, counts, agreements and so on.")
                    String family,
            @Parameters(
                            paramLabel = "TYPE",
                            description =
                                    "An event’s or a commitment’s act, the kind of a quote, agreement or relation, what a"
                                            + " count counts, or the id of an actor, a place, or of what a mention means.")
                    String type,
            @Option(names = "--words", required = true, paramLabel = "WORDS", description = "The page’s words for it.")
                    String words,
            @Parameters(arity = "0..*", paramLabel = "FIELD=VALUE", description = "Such as agent=state:KEN.")
                    List<String> fields)
            throws IOException, CorrectionFault {
        Family collection = family(family);
        return make(particulars, ledger -> {
            String id = ledger.page(page);
            Reading reading = Objects.requireNonNull(ledger.reading(id));
            int start = reading.page().text().indexOf(words);
            if (start < 0) {
                throw new CorrectionFault("the page doesn’t say: " + words);
            }
            RecordKey key = new RecordKey(id, collection, type, start, start + words.length(), words, null, null);
            return List.of(Correction.add(
                    particulars.author.who(), key, values(fields == null ? List.of() : fields), particulars.note));
        });
    }

    private Family family(String word) {
        return Arrays.stream(Family.values())
                .filter(family -> family.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no family " + word + "; there are "
                                + Arrays.stream(Family.values())
                                        .map(Family::toString)
                                        .collect(Collectors.joining(", "))));
    }

    @Command(name = "relink", description = "The words, or a role of an event, mean another actor or place.")
    int relink(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE#ID", description = "A mention, or an event with --role and --from.")
                    String record,
            @Parameters(paramLabel = "ID", description = "Who is meant, such as state:KEN.") String to,
            @Option(names = "--role", paramLabel = "ROLE", description = "agent, target, about, place or count.")
                    @Nullable String role,
            @Option(names = "--from", paramLabel = "ID", description = "Who is told to have that role.") @Nullable String from,
            @Option(names = "--name", paramLabel = "NAME", description = "What ID is called, where no page names it.")
                    @Nullable String name)
            throws IOException, CorrectionFault {
        if ((role == null) != (from == null)) {
            throw new ParameterException(spec.commandLine(), "--role and --from go together");
        }
        return make(particulars, ledger -> {
            RecordKey key = key(ledger, record);
            String who = particulars.author.who();
            JsonNode party = FieldValues.party(to, name);
            return List.of(
                    role == null || from == null
                            ? Correction.relink(who, key, party, particulars.note)
                            : Correction.relink(who, key, role, from, party, particulars.note));
        });
    }

    @Command(name = "status", description = "What became of a commitment or an agreement.")
    int status(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE#ID", description = "The record.") String record,
            @Parameters(paramLabel = "STATUS", description = "Such as kept, broken, signed.") String status)
            throws IOException, CorrectionFault {
        return make(
                particulars,
                ledger -> List.of(
                        Correction.status(particulars.author.who(), key(ledger, record), status, particulars.note)));
    }

    @Command(name = "merge", description = "Two events on pages are the same real one.")
    int merge(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE#ID", description = "An event.") String one,
            @Parameters(paramLabel = "PAGE#ID", description = "The other.") String other)
            throws IOException, CorrectionFault {
        return make(
                particulars,
                ledger -> List.of(Correction.merge(
                        particulars.author.who(), key(ledger, one), key(ledger, other), particulars.note)));
    }

    @Command(name = "split", description = "Two events on pages are not the same real one.")
    int split(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE#ID", description = "An event.") String one,
            @Parameters(paramLabel = "PAGE#ID", description = "The other.") String other)
            throws IOException, CorrectionFault {
        return make(
                particulars,
                ledger -> List.of(Correction.split(
                        particulars.author.who(), key(ledger, one), key(ledger, other), particulars.note)));
    }

    @Command(name = "note", description = "A remark on a record or a page; it changes nothing.")
    int note(
            @Mixin Particulars particulars,
            @Parameters(paramLabel = "PAGE[#ID]", description = "The page or record.") String about,
            @Parameters(arity = "1..*", paramLabel = "WORDS", description = "The remark.") List<String> words)
            throws IOException, CorrectionFault {
        return make(particulars, ledger -> {
            RecordKey key = about.indexOf('#') < 0 ? RecordKey.ofPage(ledger.page(about)) : key(ledger, about);
            return List.of(Correction.note(particulars.author.who(), key, String.join(" ", words)));
        });
    }

    private ObjectNode values(List<String> fields) {
        try {
            return FieldValues.of(fields);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private RecordKey key(Ledger ledger, String record) throws IOException, CorrectionFault {
        int mark = record.lastIndexOf('#');
        if (mark < 0) {
            throw new ParameterException(
                    spec.commandLine(), record + " names no record; write PAGE#ID, as in page.html#e3");
        }
        return ledger.key(ledger.page(record.substring(0, mark)), record.substring(mark + 1));
    }

    private interface Maker {
        List<Correction> make(Ledger ledger) throws IOException, CorrectionFault;
    }

    private int make(Particulars particulars, Maker maker) throws IOException, CorrectionFault {
        if (particulars.keep && !particulars.always) {
            throw new ParameterException(spec.commandLine(), "--keep goes with --always");
        }
        try (Ledger ledger = particulars.option.existing(terminal)) {
            List<Correction> wanted = maker.make(ledger);
            if (particulars.always) {
                for (Correction correction : wanted) {
                    Precedents.show(ledger, particulars.option.folder(), correction, particulars.keep, terminal);
                }
                if (!particulars.keep) {
                    return ExitCode.OK;
                }
            }
            List<String> made = new ArrayList<>();
            for (Correction correction : wanted) {
                String before = ledger.version();
                String id = String.valueOf(ledger.correct(correction).id());
                made.add(id);
                if (ledger.version().equals(before)) {
                    terminal.err().println("parley: " + id + " says so already; nothing was written");
                }
            }
            List<CorrectionRow> rows = ledger.corrections().stream()
                    .filter(row -> made.contains(row.id()))
                    .toList();
            CorrectionsCommand.print(rows, terminal, top);
        }
        return ExitCode.OK;
    }
}
