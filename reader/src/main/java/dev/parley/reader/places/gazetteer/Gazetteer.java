package dev.parley.reader.places.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Towns, cities, provinces and counties by name. Loaded once into a few arrays; a record becomes an object only when it
 * is asked for. Immutable and safe to share.
 */
public final class Gazetteer {
    static final String RESOURCE = "gazetteer.bin";
    static final int MAGIC = 0x50474154;
    /**
     * Bytes of a row: latitude 3, longitude 3, population 4, GeoNames id 4, feature 1, country 1, area around it 3. All
     * first bytes lie together, then all second ones, and so on, because they pack better so.
     */
    static final int ROW = 19;

    private static final int LATITUDE = 0;
    private static final int LONGITUDE = 3;
    private static final int POPULATION = 6;
    private static final int GEONAMES_ID = 10;
    private static final int FEATURE = 14;
    private static final int COUNTRY = 15;
    private static final int AROUND = 16;

    /** Coordinates are kept to a thousandth of a degree, some 100 metres. */
    static final double COORDINATE_UNIT = 1e3;

    private final String[] countries;
    private final WordList names;
    private final ByteBuffer rows;
    private final WordList keys;
    /** for each sixteenth key, where the list of its rows begins */
    private final int[] listBlocks;

    private final ByteBuffer lists;

    private Gazetteer(ByteBuffer from) {
        if (from.getInt() != MAGIC) {
            throw new IllegalStateException("the resource " + RESOURCE + " is no gazetteer; compile it again");
        }
        countries = new String[from.getInt()];
        for (int i = 0; i < countries.length; i++) {
            byte[] code = new byte[3];
            from.get(code);
            countries[i] = new String(code, StandardCharsets.US_ASCII);
        }
        names = WordList.read(from);
        rows = slice(from, names.size() * ROW);
        keys = WordList.read(from);
        listBlocks = new int[(keys.size() + WordList.BLOCK - 1) / WordList.BLOCK];
        WordList.readInts(from, listBlocks);
        lists = slice(from, from.remaining());
    }

    /** The next bytes, where they lie. */
    private static ByteBuffer slice(ByteBuffer from, int length) {
        ByteBuffer slice = from.slice(from.position(), length);
        from.position(from.position() + length);
        return slice;
    }

    /** The gazetteer that travels inside the jar. */
    public static Gazetteer load() {
        try (InputStream resource = Gazetteer.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the jar holds no " + RESOURCE + "; build it again");
            }
            return new Gazetteer(ByteBuffer.wrap(content(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer can't be read", e);
        }
    }

    /** All bytes behind their number, read into an array of the right size at once. */
    private static byte[] content(InputStream resource) throws IOException {
        byte[] bytes =
                new byte[ByteBuffer.wrap(resource.readNBytes(Integer.BYTES)).getInt()];
        int read = resource.readNBytes(bytes, 0, bytes.length);
        if (read != bytes.length) {
            throw new IOException("the gazetteer ends after " + read + " of " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** Number of places. */
    public int size() {
        return names.size();
    }

    /** Number of different names, in their plain form. */
    public int names() {
        return keys.size();
    }

    /** Whether any place has this name. Case, accents, apostrophes and hyphens make no difference. */
    public boolean has(CharSequence name) {
        return find(Spelling.plain(name)) >= 0;
    }

    /** All places of this name, the most populous first. */
    public List<Toponym> named(CharSequence name) {
        int key = find(Spelling.plain(name));
        if (key < 0) {
            return List.of();
        }
        Numbers numbers = new Numbers(lists, listBlocks[key / WordList.BLOCK]);
        for (int skipped = key % WordList.BLOCK; skipped > 0; skipped--) {
            for (int left = numbers.next(); left > 0; left--) {
                numbers.next();
            }
        }
        int count = numbers.next();
        List<Toponym> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(get(numbers.next()));
        }
        return found;
    }

    private int find(String plain) {
        return plain.isEmpty() ? -1 : keys.find(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The place at a row. */
    public Toponym get(int row) {
        int around = around(row);
        String province = null;
        String county = null;
        if (around >= 0 && feature(around) == Feature.COUNTY) {
            county = names.get(around);
            around = around(around);
        }
        if (around >= 0) {
            province = names.get(around);
        }
        return new Toponym(
                row,
                names.get(row),
                feature(row),
                country(row),
                province,
                county,
                signed(row, LATITUDE) / COORDINATE_UNIT,
                signed(row, LONGITUDE) / COORDINATE_UNIT,
                four(row, POPULATION),
                four(row, GEONAMES_ID));
    }

    /** The row of the province around a place, itself for a province; null where none is known. */
    public @Nullable Integer provinceRow(int row) {
        int at = row;
        while (at >= 0) {
            if (feature(at) == Feature.PROVINCE) {
                return at;
            }
            at = around(at);
        }
        return null;
    }

    private Feature feature(int row) {
        return Feature.values()[at(row, FEATURE)];
    }

    private String country(int row) {
        return countries[at(row, COUNTRY)];
    }

    /** The row of the area around a place, or -1. */
    private int around(int row) {
        return three(row, AROUND) - 1;
    }

    private int at(int row, int plane) {
        return rows.get(plane * names.size() + row) & 0xff;
    }

    private int three(int row, int plane) {
        return at(row, plane) << 16 | at(row, plane + 1) << 8 | at(row, plane + 2);
    }

    private int signed(int row, int plane) {
        return three(row, plane) << 8 >> 8;
    }

    private int four(int row, int plane) {
        return three(row, plane) << 8 | at(row, plane + 3);
    }

    /** Reads numbers of seven bits a byte. */
    private static final class Numbers {
        private final ByteBuffer from;
        private int at;

        Numbers(ByteBuffer from, int at) {
            this.from = from;
            this.at = at;
        }

        int next() {
            int value = 0;
            int shift = 0;
            byte next;
            do {
                next = from.get(at++);
                value |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }
}
