package dev.parley.ledger.exports;

import dev.parley.ledger.exports.ActorNetwork.Edge;
import dev.parley.ledger.exports.ActorNetwork.Node;
import java.io.IOException;
import java.nio.file.Path;

/** A network of actors in GraphML 1.0. */
final class GraphMl {
    private GraphMl() {}

    /** Writes the network; how many edges it has. */
    static long write(ActorNetwork network, Path file) throws IOException {
        try (XmlFile xml = new XmlFile(file)) {
            xml.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            key(xml, "name", "node", "string");
            key(xml, "kind", "node", "string");
            key(xml, "class", "edge", "string");
            key(xml, "weight", "edge", "long");
            key(xml, "first", "edge", "string");
            key(xml, "last", "edge", "string");
            xml.begin("graph", "id", "actors", "edgedefault", "directed");
            for (Node node : network.nodes()) {
                xml.begin("node", "id", node.id())
                        .text("data", node.name(), "key", "name")
                        .text("data", node.kind(), "key", "kind")
                        .end();
            }
            int number = 0;
            for (Edge edge : network.edges()) {
                xml.begin("edge", "id", "e" + number++, "source", edge.source(), "target", edge.target())
                        .text("data", edge.type(), "key", "class")
                        .text("data", Long.toString(edge.weight()), "key", "weight");
                xml.text("data", edge.first(), "key", "first").text("data", edge.last(), "key", "last");
                xml.end();
            }
            xml.end().end();
        }
        return network.edges().size();
    }

    private static void key(XmlFile xml, String name, String of, String type) throws IOException {
        xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
    }
}
