package dev.parley.reader.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * All knowledge files, read once and kept as bytes: the shipped ones, and those that a user lays over them. A user's file
 * is read after the shipped file of the same path, so that its lines add to it; where a table allows one value for a
 * key, the later line wins. Immutable.
 */
public final class Knowledge {
    private static final String ROOT = "knowledge";

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
            if ("jar".equals(root.getProtocol())) {
                readJar(root, files);
            } else {
                readFolder(Path.of(root.toURI()), "", files);
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

    private static void readJar(URL root, Map<String, List<Layer>> into) throws IOException {
        // The connection shares the jar that the classes come from; a file system of its own takes a tenth of a second.
        JarFile jar = ((JarURLConnection) root.openConnection()).getJarFile();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String path = entry.getName();
            if (path.startsWith(ROOT + "/") && !entry.isDirectory()) {
                try (InputStream content = jar.getInputStream(entry)) {
                    add(path.substring(ROOT.length() + 1), "", content.readAllBytes(), into);
                }
            }
        }
    }

    private static void readFolder(Path folder, String shownBefore, Map<String, List<Layer>> into) throws IOException {
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            add(name, shownBefore, Files.readAllBytes(file), into);
        }
    }

    /** The files in a folder and below, by path. A link that leads back to where it came from leads to nothing new. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Set<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(folder, links, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof FileSystemLoopException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
        Collections.sort(found);
        return found;
    }

    private static void add(String name, String shownBefore, byte[] content, Map<String, List<Layer>> into) {
        if (name.endsWith(".tsv") || name.endsWith(".txt")) {
            into.computeIfAbsent(name, ignored -> new ArrayList<>()).add(new Layer(shownBefore + name, content));
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
            new FactReader(layer.shownAs, layer.content).read(facts);
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
