package dev.parley.app;

import dev.parley.app.input.Inputs;
import dev.parley.language.English;
import dev.parley.language.conllu.BioReader;
import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.Layout;
import dev.parley.language.conllu.Parse;
import dev.parley.language.conllu.TreebankSentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley parse}: shows sentences, tokens, tags, lemmas, trees and names. */
@Command(
        name = "parse",
        sortOptions = false,
        description = "Show how text is read: sentences, tokens, tags, lemmas, trees and names.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley parse story.txt|@                                          columns for the eye",
            "  @|bold parley parse --input conllu --output conllu treebank.conllu|@     raw text of a treebank",
            "  @|bold parley parse --input conllu --gold-tokens --output conllu -|@     its sentences and tokens",
            "  @|bold parley parse --input bio --output bio tokens.txt|@                names, one token a line",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:all was read",
            "1:the file could not be read, or is not in the form that was named",
            "2:the command was not understood",
        })
final class ParseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", description = "A file in UTF-8, gzipped or not; - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String place;

    /** In what form the text comes; named as the user types it. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Form {
        text,
        conllu,
        bio
    }

    @Option(
            names = "--input",
            paramLabel = "FORM",
            description = "text; conllu (the raw text of a treebank: its \"# text\" lines); bio (one token a line, an"
                    + " empty line between sentences).")
    private Form input = Form.text;

    @Option(
            names = "--gold-tokens",
            description = "Take sentences and tokens from the treebank, instead of its raw text.")
    private boolean goldTokens;

    @Option(names = "--output", paramLabel = "FORM", description = "pretty, conllu or bio.")
    private Layout output = Layout.PRETTY;

    ParseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (goldTokens && input == Form.text) {
            throw new ParameterException(spec.commandLine(), "--gold-tokens needs --input conllu or bio");
        }
        String text;
        try {
            text = text();
        } catch (NoSuchFileException fault) {
            return failed("there is no such file; check the path");
        } catch (IOException fault) {
            return failed("it can't be read (" + fault.getMessage() + "); try a copy of it");
        }
        English english = English.load();
        List<Parse> parses;
        try {
            parses = parses(english, text);
        } catch (IOException fault) {
            return failed(fault.getMessage() + "; name its form with --input");
        }
        try {
            print(parses);
        } catch (IOException fault) {
            throw OutputClosed.orFault(fault);
        }
        return ExitCode.OK;
    }

    private void print(List<Parse> parses) throws IOException {
        Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
        for (Parse parse : parses) {
            output.print(parse, out);
        }
        out.flush();
    }

    private String text() throws IOException {
        if (place.equals(Inputs.STANDARD_INPUT)) {
            return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        try (InputStream bytes = Files.newInputStream(Path.of(place));
                InputStream plain = place.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader reader = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            char[] part = new char[1 << 14];
            for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
                text.append(part, 0, count);
            }
            return text.toString();
        }
    }

    private List<Parse> parses(English english, String text) throws IOException {
        if (input == Form.text) {
            return Parse.ofText(english, text);
        }
        StringReader reader = new StringReader(text);
        List<TreebankSentence> sentences = input == Form.bio ? BioReader.read(reader) : ConlluReader.read(reader);
        // Of tokens a line there is no other text than the tokens themselves.
        boolean asGiven = goldTokens || input == Form.bio;
        return asGiven ? Parse.ofTokens(english, sentences) : Parse.ofRawText(english, sentences);
    }

    private int failed(String problem) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("parley: " + place + ": " + problem);
        return ExitCode.FAILED;
    }
}
