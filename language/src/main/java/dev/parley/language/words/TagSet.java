package dev.parley.language.words;

import dev.parley.language.linear.ModelText;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The tags a model knows: pairs of a universal part of speech and a Penn Treebank tag, numbered from 0. Immutable.
 */
public final class TagSet {

    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> kinds;
    private final int[] kindOf;

    /** Pairs of tags, side by side. */
    public TagSet(List<String> upos, List<String> xpos) {
        this.upos = List.copyOf(upos);
        this.xpos = List.copyOf(xpos);
        kinds = upos.stream().distinct().toList();
        kindOf = upos.stream().mapToInt(kinds::indexOf).toArray();
    }

    /** Universal parts of speech, one for each pair. */
    public List<String> upos() {
        return upos;
    }

    /** Penn Treebank tags, one for each pair. */
    public List<String> xpos() {
        return xpos;
    }

    /** Number of universal parts of speech. */
    int kinds() {
        return kinds.size();
    }

    /** The number of a pair's universal part of speech. */
    int kind(int tag) {
        return kindOf[tag];
    }

    /** Number of pairs. */
    public int size() {
        return upos.size();
    }

    /** The number of a pair, or -1 if there is none. */
    public int index(String universal, String penn) {
        for (int tag = 0; tag < size(); tag++) {
            if (upos.get(tag).equals(universal) && xpos.get(tag).equals(penn)) {
                return tag;
            }
        }
        return -1;
    }

    /** Whether a tag is that of a noun, proper or common. */
    public boolean noun(int tag) {
        return upos.get(tag).equals("NOUN") || upos.get(tag).equals("PROPN");
    }

    /** Whether a tag is that of an adjective. */
    public boolean adjective(int tag) {
        return upos.get(tag).equals("ADJ");
    }

    /** Writes the pairs. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(size());
        for (int tag = 0; tag < size(); tag++) {
            out.writeUTF(upos.get(tag));
            out.writeUTF(xpos.get(tag));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TagSet read(ByteBuffer in) {
        int size = in.getInt();
        String[] upos = new String[size];
        String[] xpos = new String[size];
        for (int tag = 0; tag < size; tag++) {
            upos[tag] = ModelText.read(in);
            xpos[tag] = ModelText.read(in);
        }
        return new TagSet(List.of(upos), List.of(xpos));
    }
}
