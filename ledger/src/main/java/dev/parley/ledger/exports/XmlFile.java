package dev.parley.ledger.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A file of XML, element by element, each on a line of its own. */
final class XmlFile implements AutoCloseable {
    private final OutputStream out;
    private final XMLStreamWriter xml;
    private int depth;
    private boolean inner;

    XmlFile(Path file) throws IOException {
        out = Files.newOutputStream(file);
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            out.close();
            throw new IOException(e);
        }
    }

    /** Begins an element, with names and values of its attributes in turn. */
    XmlFile begin(String name, String... attributes) throws IOException {
        return each(() -> {
            breakLine();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
            inner = false;
        });
    }

    /** An element with nothing in it. */
    XmlFile empty(String name, String... attributes) throws IOException {
        return each(() -> {
            breakLine();
            xml.writeEmptyElement(name);
            attributes(attributes);
            inner = true;
        });
    }

    /** An element of text. */
    XmlFile text(String name, String text, String... attributes) throws IOException {
        return each(() -> {
            breakLine();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
            inner = true;
        });
    }

    XmlFile end() throws IOException {
        return each(() -> {
            depth--;
            if (inner) {
                breakLine();
            }
            xml.writeEndElement();
            inner = true;
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private void breakLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The text without what XML has no way to write. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Part {
        void write() throws XMLStreamException;
    }

    private XmlFile each(Part part) throws IOException {
        try {
            part.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            each(() -> {
                xml.writeEndDocument();
                xml.writeCharacters("\n");
                xml.close();
            });
        }
    }
}
