package dev.parley.language.conllu;

import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import java.io.IOException;
import java.util.Arrays;

/** How a sentence is printed. Every layout ends a sentence with an empty line. */
public enum Layout {
    /** Columns for the eye, with how sure tags, heads and names are. */
    PRETTY {
        @Override
        public void print(Parse parse, Appendable out) throws IOException {
            Sentence sentence = parse.sentence();
            String[] names = names(sentence);
            int width = 8;
            for (int token = 0; token < sentence.size(); token++) {
                width = Math.max(width, sentence.form(token).length());
                width = Math.max(width, sentence.lemma(token).length());
            }
            String row = "%4s  %-" + width + "s  %-" + width + "s  %-5s  %-5s %3s %%  %4s  %-13s %3s %%  %s";
            out.append(parse.text()).append('\n');
            for (int token = 0; token < sentence.size(); token++) {
                String line = String.format(
                        row,
                        token + 1,
                        sentence.form(token),
                        sentence.lemma(token),
                        sentence.upos(token),
                        sentence.xpos(token),
                        percent(sentence.tagConfidence(token)),
                        sentence.head(token) + 1,
                        sentence.relation(token),
                        percent(sentence.headConfidence(token)),
                        names[token]);
                out.append(line.stripTrailing()).append('\n');
            }
            out.append('\n');
        }

        private long percent(double confidence) {
            return Math.round(100 * confidence);
        }

        private String[] names(Sentence sentence) {
            String[] names = new String[sentence.size()];
            Arrays.fill(names, "");
            for (Name name : sentence.names()) {
                for (int token = name.first(); token < name.end(); token++) {
                    names[token] = token == name.first() ? name.kind() + " " + percent(name.confidence()) + " %" : "|";
                }
            }
            return names;
        }
    },

    /** CoNLL-U: ten columns apart by tabs, with the id and the text above. */
    CONLLU {
        @Override
        public void print(Parse parse, Appendable out) throws IOException {
            Sentence sentence = parse.sentence();
            out.append("# sent_id = ").append(parse.id()).append('\n');
            out.append("# text = ").append(parse.text()).append('\n');
            int together = 0;
            for (int token = 0; token < sentence.size(); token++) {
                int words = parse.multiword(token);
                if (words > 1) {
                    together = token + words;
                    String range = (token + 1) + "-" + together;
                    String misc = parse.spaceAfter(together - 1) ? "_" : "SpaceAfter=No";
                    row(out, range, parse.surface(token, words), "_", "_", "_", "_", "_", "_", "_", misc);
                }
                boolean space = token < together || parse.spaceAfter(token);
                row(
                        out,
                        String.valueOf(token + 1),
                        sentence.form(token),
                        sentence.lemma(token),
                        sentence.upos(token),
                        sentence.xpos(token),
                        "_",
                        String.valueOf(sentence.head(token) + 1),
                        sentence.relation(token),
                        "_",
                        space ? "_" : "SpaceAfter=No");
            }
            out.append('\n');
        }
    },

    /** One token a line with its tag: PER, ORG, LOC or MISC behind B- or I-, or O. */
    BIO {
        @Override
        public void print(Parse parse, Appendable out) throws IOException {
            Sentence sentence = parse.sentence();
            String[] tags = new String[sentence.size()];
            Arrays.fill(tags, "O");
            for (Name name : sentence.names()) {
                String tag = tag(name.kind());
                for (int token = name.first(); token < name.end() && !tag.isEmpty(); token++) {
                    tags[token] = (token == name.first() ? "B-" : "I-") + tag;
                }
            }
            for (int token = 0; token < tags.length; token++) {
                row(out, sentence.form(token), tags[token]);
            }
            out.append('\n');
        }

        private String tag(Name.Kind kind) {
            return switch (kind) {
                case PERSON -> "PER";
                case ORGANISATION, ARMED_GROUP -> "ORG";
                case PLACE -> "LOC";
                case NATIONALITY, MISCELLANEOUS -> "MISC";
                case OFFICE -> "";
            };
        }
    };

    /**
     * Prints one sentence.
     *
     * @throws IOException if {@code out} does
     */
    public abstract void print(Parse parse, Appendable out) throws IOException;

    private static void row(Appendable out, String... columns) throws IOException {
        out.append(String.join("\t", columns)).append('\n');
    }
}
