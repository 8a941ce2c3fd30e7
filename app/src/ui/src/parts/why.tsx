// Why an event is what it is: the words, the tree, the lines of the knowledge.
import { useMemo } from "preact/hooks";
import type { Event, Explanation } from "../api";
import { useAnswer } from "../api";
import type { Room } from "../reading";
import { t } from "../texts";
import { oneLine } from "../words";
import { Sheet } from "./dialog";
import { Shown } from "./states";
import { Told } from "./told";

export function Why({ page, event, room, close }: { page: string; event: Event; room: Room; close: () => void }) {
  const asked = useAnswer<{ explanation: Explanation }>(`/api/pages/${page}/events/${encodeURIComponent(event.id)}/why`);
  return (
    <Sheet title={t.reading.whyTitle} close={close} wide>
      <p>
        <Told deed={{ ...event, agent: room.named(event.roles.agent), target: room.named(event.roles.target) }} />
      </p>
      <Shown asked={asked}>{({ explanation }) => <Reasons explanation={explanation} />}</Shown>
    </Sheet>
  );
}

function Reasons({ explanation }: { explanation: Explanation }) {
  const lines = new Map(explanation.reasons.flatMap((reason) => (reason.line ? [[`${reason.line.file}:${reason.line.line}`, reason.line] as const] : [])));
  let last = "";
  return (
    <>
      <Tree tree={explanation.tree} marked={explanation.reasons.flatMap((reason) => (reason.words ? [oneLine(reason.words.text)] : []))} />
      <h3>{t.reading.reasons}</h3>
      <table class="reasons">
        <tbody>
          {explanation.reasons.map((reason, i) => {
            const field = reason.field === last ? "" : reason.field;
            last = reason.field;
            return (
              <tr key={i}>
                <th scope="row">{field}</th>
                <td>
                  {reason.words && <mark>{oneLine(reason.words.text)}</mark>} {reason.says}
                  {reason.line && (
                    <code class="line">
                      <small>{t.reading.line(reason.line.file, reason.line.line)}</small>
                      {reason.line.text}
                    </code>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.size > 0 && <p class="muted">{t.reading.change}</p>}
    </>
  );
}

interface Token {
  word: string;
  tag: string;
  head: number;
  relation: string;
}

/** The tree as `parley parse` prints it: a token a line, columns apart by two or more blanks. */
function tokens(tree: string): Token[] {
  return tree
    .split("\n")
    .map((line) => line.trim().split(/\s{2,}/))
    .filter((columns) => columns.length >= 9)
    .map((columns) => ({ word: columns[1]!, tag: columns[3]!, head: Number(columns[6]), relation: columns[7]! }));
}

const CHAR = 7.6;
const GAP = 16;
const LEVEL = 22;

function Tree({ tree, marked }: { tree: string; marked: string[] }) {
  const drawn = useMemo(() => draw(tokens(tree)), [tree]);
  const words = new Set(marked.flatMap((text) => text.split(" ")));
  return (
    <figure class="tree">
      <figcaption>{t.reading.tree}</figcaption>
      <div class="scroll" tabIndex={0} role="group" aria-label={t.reading.tree}>
        <svg width={drawn.width} height={drawn.height} viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={t.reading.tree}>
          {drawn.arcs.map((arc) => (
            <g key={arc.key} class="arc">
              <path d={arc.path} />
              <text x={arc.x} y={arc.y - 3}>
                {arc.label}
              </text>
            </g>
          ))}
          {drawn.words.map((word, i) => (
            <g key={i} class={words.has(word.text) ? "token marked" : "token"}>
              <text x={word.x} y={drawn.height - 20}>
                {word.text}
              </text>
              <text x={word.x} y={drawn.height - 5} class="tag-text">
                {word.tag}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>as a table</summary>
        <pre tabIndex={0}>{tree}</pre>
      </details>
    </figure>
  );
}

function draw(list: Token[]) {
  let x = 8;
  const words = list.map((token) => {
    const width = Math.max(token.word.length, token.tag.length * 0.8, token.relation.length * 0.7) * CHAR;
    const at = x + width / 2;
    x += width + GAP;
    return { text: token.word, tag: token.tag, x: at };
  });
  // Short arcs lie low; a longer one lies above all that it spans.
  const heights = new Map<number, number>();
  const byLength = list
    .map((token, i) => ({ i, from: token.head - 1, label: token.relation }))
    .filter((arc) => arc.from >= 0)
    .sort((a, b) => Math.abs(a.i - a.from) - Math.abs(b.i - b.from));
  for (const arc of byLength) {
    const low = Math.min(arc.i, arc.from);
    const high = Math.max(arc.i, arc.from);
    let level = 1;
    for (const other of byLength) {
      const height = heights.get(other.i);
      if (height && Math.min(other.i, other.from) >= low && Math.max(other.i, other.from) <= high) level = Math.max(level, height + 1);
    }
    heights.set(arc.i, level);
  }
  const top = Math.max(1, ...heights.values());
  const base = top * LEVEL + 18;
  const arcs = byLength.map((arc) => {
    const y = base - heights.get(arc.i)! * LEVEL;
    const from = words[arc.from]!.x + (arc.i > arc.from ? 4 : -4);
    const to = words[arc.i]!.x;
    const bend = Math.sign(to - from) * 8;
    return {
      key: arc.i,
      label: arc.label,
      x: (from + to) / 2,
      y,
      path: `M${from} ${base}V${y + 8}q0-8 ${bend}-8H${to - bend}q${bend} 0 ${bend} 8V${base}m-3-5l3 5 3-5`,
    };
  });
  return { words, arcs, width: x, height: base + 40 };
}
