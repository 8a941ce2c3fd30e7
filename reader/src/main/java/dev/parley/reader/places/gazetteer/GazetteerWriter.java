package dev.parley.reader.places.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the resource that {@link Gazetteer} opens. */
final class GazetteerWriter {

    private GazetteerWriter() {}

    static void write(List<GazetteerCompiler.Draft> places, Path file) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(plain)) {
            List<String> countries = places.stream()
                    .map(place -> place.country)
                    .distinct()
                    .sorted()
                    .toList();
            out.writeInt(Gazetteer.MAGIC);
            out.writeInt(countries.size());
            for (String country : countries) {
                out.write(country.getBytes(StandardCharsets.US_ASCII));
            }
            writeWords(places.stream().map(place -> place.name).toList(), out);
            out.write(rows(places, countries));
            writeKeys(places, out);
        }
        try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(file))) {
            to.writeInt(plain.size());
            plain.writeTo(to); // the jar packs it
        }
    }

    private static byte[] rows(List<GazetteerCompiler.Draft> places, List<String> countries) {
        byte[] planes = new byte[places.size() * Gazetteer.ROW];
        ByteBuffer row = ByteBuffer.allocate(Gazetteer.ROW);
        for (int i = 0; i < places.size(); i++) {
            GazetteerCompiler.Draft place = places.get(i);
            GazetteerCompiler.Draft around = place.around;
            row.clear();
            putThree((int) Math.round(place.lat * Gazetteer.COORDINATE_UNIT), row);
            putThree((int) Math.round(place.lon * Gazetteer.COORDINATE_UNIT), row);
            row.putInt(place.population);
            row.putInt((int) place.geonamesId);
            row.put((byte) place.feature.ordinal());
            row.put((byte) countries.indexOf(place.country));
            putThree(around == null || around.isEmptyArea() ? 0 : around.row + 1, row);
            for (int plane = 0; plane < Gazetteer.ROW; plane++) {
                planes[plane * places.size() + i] = row.get(plane);
            }
        }
        return planes;
    }

    private static void putThree(int value, ByteBuffer row) {
        row.put((byte) (value >> 16)).put((byte) (value >> 8)).put((byte) value);
    }

    private static void writeKeys(List<GazetteerCompiler.Draft> places, DataOutputStream out) throws IOException {
        TreeMap<String, List<GazetteerCompiler.Draft>> byKey = new TreeMap<>(GazetteerWriter::compareBytes);
        for (GazetteerCompiler.Draft place : places) {
            for (String key : place.keys) {
                byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(place);
            }
        }
        writeWords(List.copyOf(byKey.keySet()), out);
        ByteArrayOutputStream lists = new ByteArrayOutputStream();
        int written = 0;
        Comparator<GazetteerCompiler.Draft> byPeople = Comparator.<GazetteerCompiler.Draft>comparingInt(
                        place -> -place.population)
                .thenComparingInt(place -> place.row);
        for (Map.Entry<String, List<GazetteerCompiler.Draft>> entry : byKey.entrySet()) {
            if (written++ % WordList.BLOCK == 0) {
                out.writeInt(lists.size());
            }
            List<GazetteerCompiler.Draft> meant = entry.getValue();
            meant.sort(byPeople);
            writeNumber(meant.size(), lists);
            for (GazetteerCompiler.Draft place : meant) {
                writeNumber(place.row, lists);
            }
        }
        lists.writeTo(out);
    }

    private static int compareBytes(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeWords(List<String> words, DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Integer> blocks = new ArrayList<>();
        byte[] before = {};
        for (int i = 0; i < words.size(); i++) {
            byte[] word = words.get(i).getBytes(StandardCharsets.UTF_8);
            int shared = 0;
            if (i % WordList.BLOCK == 0) {
                blocks.add(bytes.size());
            } else {
                int most = Math.min(before.length, word.length);
                while (shared < most && before[shared] == word[shared]) {
                    shared++;
                }
                writeNumber(shared, bytes);
            }
            writeNumber(word.length - shared, bytes);
            bytes.write(word, shared, word.length - shared);
            before = word;
        }
        blocks.add(bytes.size());
        out.writeInt(words.size());
        for (int block : blocks) {
            out.writeInt(block);
        }
        bytes.writeTo(out);
    }

    private static void writeNumber(int value, ByteArrayOutputStream out) {
        int left = value;
        while (left > 0x7f) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
