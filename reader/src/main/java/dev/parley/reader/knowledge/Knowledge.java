package dev.parley.reader.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All knowledge files, read once and kept as bytes: the shipped ones, and those that a user lays over them. A user's file
 * is read after the shipped file of the same path, so that its lines add to it; where a table allows one value for a
 * key, the later line wins. Immutable.
 */
public final class Knowledge {
    private static final String ROOT = "knowledge";
    private static final String EXAMPLE = ">";
    private static final String EXPECTED = " = ";

    /** path under knowledge/ → the file's layers, shipped first */
    private final TreeMap<String, List<Layer>> files;

    private record Layer(String shownAs, byte[] content) {}

    private Knowledge(TreeMap<String, List<Layer>> files) {
        this.files = files;
    }

    /** The knowledge that travels inside the jar. */
    public static Knowledge shipped() {
        TreeMap<String, List<Layer>> files = new TreeMap<>();
        URL root = Knowledge.class.getClassLoader().getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("the jar holds no folder " + ROOT + "; build it again");
        }
        try {
            URI address = root.toURI();
            if ("jar".equals(address.getScheme())) {
                readJar(address, files);
            } else {
                readFolder(Path.of(address), "", files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped knowledge files can't be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new Knowledge(files);
    }

    /**
     * This knowledge with the files of a folder laid over it.
     *
     * @throws IOException where the folder can't be read
     */
    public Knowledge with(Path folder) throws IOException {
        TreeMap<String, List<Layer>> merged = new TreeMap<>();
        files.forEach((name, layers) -> merged.put(name, new ArrayList<>(layers)));
        readFolder(folder, folder + "/", merged);
        return new Knowledge(merged);
    }

    private static void readJar(URI address, Map<String, List<Layer>> into) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
            readFolder(jar.getPath(ROOT), "", into);
        } catch (FileSystemAlreadyExistsException e) {
            readFolder(Path.of(address), "", into);
        }
    }

    private static void readFolder(Path folder, String shownBefore, Map<String, List<Layer>> into) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            found = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (name.endsWith(".tsv") || name.endsWith(".txt")) {
                into.computeIfAbsent(name, ignored -> new ArrayList<>())
                        .add(new Layer(shownBefore + name, Files.readAllBytes(file)));
            }
        }
    }

    /** The paths of all files in a folder of the knowledge, such as {@code actors}, and below, in order. */
    public List<String> in(String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .toList();
    }

    /** Every file's path. */
    public List<String> all() {
        return List.copyOf(files.keySet());
    }

    /**
     * The facts of a file, in order; none where there is no such file.
     *
     * @throws KnowledgeFault where a line can't be read
     */
    public List<Fact> facts(String file) {
        List<Fact> facts = new ArrayList<>();
        for (Layer layer : files.getOrDefault(file, List.of())) {
            readFacts(layer, facts);
        }
        return facts;
    }

    /** The facts of all files in a folder and below. */
    public List<Fact> factsIn(String folder) {
        List<Fact> facts = new ArrayList<>();
        for (String file : in(folder)) {
            facts.addAll(facts(file));
        }
        return facts;
    }

    private static void readFacts(Layer layer, List<Fact> into) {
        List<String> lines = decode(layer).lines().toList();
        List<String> columns = List.of();
        List<Example> examples = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(EXAMPLE)) {
                if (at == 0) {
                    throw new KnowledgeFault(
                            layer.shownAs, i + 1, "an example before any fact", "move it below the line that it shows");
                }
                examples.add(example(layer.shownAs, i + 1, line));
                continue;
            }
            if (at > 0) {
                into.add(new Fact(layer.shownAs, at, columns, examples));
                examples = new ArrayList<>();
            }
            columns = columns(line);
            at = i + 1;
        }
        if (at > 0) {
            into.add(new Fact(layer.shownAs, at, columns, examples));
        }
    }

    /** Columns end at tabs, or at two blanks and more; cut by hand, because a regular expression takes most of the time to load. */
    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            boolean gap = c == '\t' || c == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
            if (!gap) {
                at++;
                continue;
            }
            add(columns, line.substring(start, at));
            while (at < line.length() && line.charAt(at) == c) {
                at++;
            }
            start = at;
        }
        add(columns, line.substring(start));
        return columns;
    }

    private static void add(List<String> columns, String column) {
        columns.add(column.equals("-") ? "" : column);
    }

    private static Example example(String file, int at, String line) {
        int expected = line.lastIndexOf(EXPECTED);
        if (expected < 0) {
            throw new KnowledgeFault(
                    file, at, "an example without what it must give", "write '> sentence = what must be found'");
        }
        return new Example(
                file,
                at,
                line.substring(EXAMPLE.length(), expected).strip(),
                line.substring(expected + EXPECTED.length()).strip());
    }

    private static String decode(Layer layer) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(layer.content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new KnowledgeFault(layer.shownAs, 1, "the file is not UTF-8", "save it as UTF-8");
        }
    }

    /** SHA-256 over all files, their paths and layers, in hexadecimal. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, layers) -> {
                for (Layer layer : layers) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(layer.content);
                    digest.update((byte) 0);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
