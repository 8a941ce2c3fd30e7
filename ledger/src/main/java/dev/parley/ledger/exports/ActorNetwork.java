package dev.parley.ledger.exports;

import dev.parley.ledger.asking.Named;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who acts on whom: actors, and between each two of them an edge for each class of acts.
 *
 * @param nodes in the order of their ids
 * @param edges in the order of their ends and classes
 */
record ActorNetwork(List<Node> nodes, List<Edge> edges) {
    /** An actor. */
    record Node(String id, String name, String kind) {}

    /**
     * What one actor does to another.
     *
     * @param type the class of the acts: verbal or material cooperation or conflict, or other, where CAMEO has no code
     * @param weight how many events
     * @param first the first one's day
     * @param last the last one's day
     */
    record Edge(String source, String target, String type, long weight, String first, String last) {
        Edge and(Edge other) {
            return new Edge(
                    source,
                    target,
                    type,
                    weight + other.weight,
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last);
        }
    }

    /** What tells an edge from others. */
    private record Ends(String source, String target, String type) {}

    private static final List<String> CLASSES =
            List.of("other", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

    /** The network of the wanted events, each real one counted once. */
    static ActorNetwork of(Store store, Wanted wanted) throws IOException {
        Map<String, Node> nodes = new TreeMap<>();
        Map<Ends, Edge> edges = new TreeMap<>(
                Comparator.comparing(Ends::source).thenComparing(Ends::target).thenComparing(Ends::type));
        CodedEvents.each(store, wanted, event -> {
            String type = CLASSES.get(event.cameo().isEmpty() ? 0 : CodeBook.quad(event.cameo()));
            String day = event.day().toString();
            for (Named agent : event.joined().agent()) {
                for (Named target : event.joined().target()) {
                    if (!agent.id().equals(target.id())) {
                        add(nodes, agent, event);
                        add(nodes, target, event);
                        edges.merge(
                                new Ends(agent.id(), target.id(), type),
                                new Edge(agent.id(), target.id(), type, 1, day, day),
                                Edge::and);
                    }
                }
            }
        });
        return new ActorNetwork(List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }

    private static void add(Map<String, Node> nodes, Named who, CodedEvent event) {
        Node node = new Node(who.id(), who.name(), event.kind(who.id()));
        nodes.merge(who.id(), node, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    }

    /** Which of two names and kinds an actor has, whatever the order in which pages come: one that is told before none. */
    private static final Comparator<Node> ORDER = Comparator.comparing(
                    (Node node) -> node.kind().equals("other"))
            .thenComparing(Node::name)
            .thenComparing(Node::kind);
}
