// Who deals with whom in a process.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { useMemo } from "preact/hooks";
import type { Participant, TimelineEvent } from "../api";
import { address, go } from "../router";
import { t } from "../texts";

const WIDTH = 640;
const HEIGHT = 420;
const MOST = 28;
const TICKS = 260;

interface Node extends SimulationNodeDatum {
  id: string;
  name: string;
  role: string;
  events: number;
}

interface Edge extends SimulationLinkDatum<Node> {
  key: string;
  weight: number;
  events: number;
}

export function Network({ events, participants }: { events: TimelineEvent[]; participants: Participant[] }) {
  const { nodes, edges } = useMemo(() => laidOut(events, participants), [events, participants]);
  if (edges.length === 0) return <p class="muted">{t.process.noNetwork}</p>;
  return (
    <figure class="network">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.process.network}>
        {edges.map((edge) => {
          const from = edge.source as Node;
          const to = edge.target as Node;
          return (
            <line key={edge.key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} class={edge.weight < 0 ? "parts" : "joins"} stroke-width={1 + Math.min(5, Math.sqrt(edge.events))}>
              <title>
                {from.name} – {to.name}: {t.process.events(edge.events)}
              </title>
            </line>
          );
        })}
        {nodes.map((node) => (
          <g key={node.id} transform={`translate(${node.x} ${node.y})`} class={`node role-${node.role}`} onClick={() => go(address("/ask", { who: node.id }))}>
            {node.role === "party" ? <rect x="-7" y="-7" width="14" height="14" rx="2" /> : node.role === "mediator" ? <rect x="-6.5" y="-6.5" width="13" height="13" transform="rotate(45)" /> : <circle r="6" />}
            <text y="-11" text-anchor="middle">
              {node.name.length > 30 ? `${node.name.slice(0, 28)}…` : node.name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="muted small">{t.process.networkHint}</figcaption>
      <details>
        <summary>{t.process.asTable}</summary>
        <table class="plain-table">
          <tbody>
            {[...edges]
              .sort((a, b) => b.events - a.events)
              .map((edge) => (
                <tr key={edge.key}>
                  <th scope="row">{(edge.source as Node).name}</th>
                  <td>{(edge.target as Node).name}</td>
                  <td>{t.process.events(edge.events)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function laidOut(events: TimelineEvent[], participants: Participant[]): { nodes: Node[]; edges: Edge[] } {
  const roles = new Map(participants.map((one) => [one.who.id, one.role]));
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  for (const { event, weight } of events) {
    for (const one of event.agent) {
      for (const other of event.target) {
        if (one.id === other.id) continue;
        for (const who of [one, other]) {
          const node = nodes.get(who.id) ?? { id: who.id, name: who.name, role: roles.get(who.id) ?? "other", events: 0 };
          node.events++;
          nodes.set(who.id, node);
        }
        const [a, b] = [one.id, other.id].sort() as [string, string];
        const edge = edges.get(`${a} ${b}`) ?? { key: `${a} ${b}`, source: a, target: b, weight: 0, events: 0 };
        edge.weight += weight;
        edge.events++;
        edges.set(edge.key, edge);
      }
    }
  }
  const kept = [...nodes.values()].sort((a, b) => Number(b.role !== "other") - Number(a.role !== "other") || b.events - a.events).slice(0, MOST);
  const ids = new Set(kept.map((node) => node.id));
  const links = [...edges.values()].filter((edge) => ids.has(edge.source as string) && ids.has(edge.target as string));
  const linked = new Set(links.flatMap((edge) => [edge.source as string, edge.target as string]));
  const drawn = kept.filter((node) => linked.has(node.id));
  forceSimulation(drawn)
    .force("link", forceLink<Node, Edge>(links).id((node) => node.id).distance(95).strength(0.35))
    .force("charge", forceManyBody().strength(-330))
    .force("collide", forceCollide(34))
    .force("x", forceX(WIDTH / 2).strength(0.06))
    .force("y", forceY(HEIGHT / 2).strength(0.11))
    .stop()
    .tick(TICKS);
  // What the forces make is stretched to the room that there is.
  const stretched = (values: number[], from: number, until: number) => {
    const low = Math.min(...values);
    const span = Math.max(...values) - low;
    return values.map((value) => (span < 1 ? (from + until) / 2 : from + ((value - low) / span) * (until - from)));
  };
  const xs = stretched(drawn.map((node) => node.x ?? 0), 80, WIDTH - 80);
  const ys = stretched(drawn.map((node) => node.y ?? 0), 34, HEIGHT - 22);
  drawn.forEach((node, i) => {
    node.x = xs[i];
    node.y = ys[i];
  });
  return { nodes: drawn, edges: links };
}
