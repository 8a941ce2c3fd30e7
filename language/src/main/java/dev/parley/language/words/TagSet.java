package dev.parley.language.words;

import dev.parley.language.linear.ModelText;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The tags a model knows: pairs of a universal part of speech and a Penn Treebank tag, numbered from 0.
 *
 * @param upos universal parts of speech
 * @param xpos Penn Treebank tags, side by side with {@code upos}
 */
public record TagSet(List<String> upos, List<String> xpos) {

    public TagSet {
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
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

    /** Whether a tag is that of a verb, full or auxiliary. */
    public boolean verb(int tag) {
        return upos.get(tag).equals("VERB") || upos.get(tag).equals("AUX");
    }

    /** Whether a tag is that of a punctuation mark. */
    public boolean sign(int tag) {
        return upos.get(tag).equals("PUNCT");
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
