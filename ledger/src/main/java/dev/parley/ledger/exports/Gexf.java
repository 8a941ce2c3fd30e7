package dev.parley.ledger.exports;

import dev.parley.ledger.exports.ActorNetwork.Edge;
import dev.parley.ledger.exports.ActorNetwork.Node;
import java.io.IOException;
import java.nio.file.Path;

/** A network of actors in GEXF 1.3, as Gephi reads it. */
final class Gexf {
    private static final String CLASS = "class";

    private Gexf() {}

    /** Writes the network; how many edges it has. */
    static long write(ActorNetwork network, Path file) throws IOException {
        try (XmlFile xml = new XmlFile(file)) {
            xml.begin("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
            xml.begin("meta")
                    .text("creator", "Parley")
                    .text("description", "Who acts on whom")
                    .end();
            xml.begin("graph", "defaultedgetype", "directed", "mode", "static");
            xml.begin("attributes", CLASS, "node")
                    .empty("attribute", "id", "kind", "title", "kind", "type", "string")
                    .end();
            xml.begin("attributes", CLASS, "edge")
                    .empty("attribute", "id", CLASS, "title", CLASS, "type", "string")
                    .empty("attribute", "id", "first", "title", "first", "type", "string")
                    .empty("attribute", "id", "last", "title", "last", "type", "string")
                    .end();
            xml.begin("nodes");
            for (Node node : network.nodes()) {
                xml.begin("node", "id", node.id(), "label", node.name());
                xml.begin("attvalues")
                        .empty("attvalue", "for", "kind", "value", node.kind())
                        .end();
                xml.end();
            }
            xml.end().begin("edges");
            int number = 0;
            for (Edge edge : network.edges()) {
                xml.begin(
                        "edge",
                        "id",
                        Integer.toString(number++),
                        "source",
                        edge.source(),
                        "target",
                        edge.target(),
                        "kind", // or else Gephi makes one edge of all between two
                        edge.type(),
                        "weight",
                        Long.toString(edge.weight()),
                        "label",
                        edge.type());
                xml.begin("attvalues").empty("attvalue", "for", CLASS, "value", edge.type());
                xml.empty("attvalue", "for", "first", "value", edge.first())
                        .empty("attvalue", "for", "last", "value", edge.last());
                xml.end().end();
            }
            xml.end().end().end();
        }
        return network.edges().size();
    }
}
