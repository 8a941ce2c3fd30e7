// Other pages that tell the same story, with the words that differ.
import type { Citation, Difference, Member, Story } from "../api";
import { useAnswer } from "../api";
import { t } from "../texts";
import { day, host, oneLine } from "../words";

export function StoryOf({ page }: { page: string }) {
  const asked = useAnswer<Story>(`/api/pages/${page}/story`);
  // Whoever reads alone needs no word of it; the page itself is what matters here.
  if (!asked.data) return null;
  const { family, changes } = asked.data;
  if (family.members.length < 2) return null;
  const name = (id: string) => {
    const member = family.members.find((one) => one.page === id);
    return id === page ? t.reading.thisPage : member ? (member.publisher ?? host(member.url) ?? member.source) : id;
  };
  return (
    <section class="story block" aria-labelledby="story-title">
      <header>
        <h2 id="story-title">
          {t.reading.retold} <small>{family.members.length - 1}</small>
        </h2>
      </header>
      <ul class="lines">
        {family.members.map((member) => (
          <li key={member.page}>
            <MemberLine member={member} here={member.page === page} />
          </li>
        ))}
      </ul>
      {changes
        .filter((one) => one.before === page || one.after === page)
        .map((one) => (
          <details key={one.before + one.after} open={changes.length < 3}>
            <summary>
              {name(one.before)} → {name(one.after)} <small>{one.differences.length}</small>
            </summary>
            {one.differences.length === 0 && <p class="muted">{t.reading.noDifference}</p>}
            <ol class="differences">
              {one.differences.map((difference, i) => (
                <li key={i}>
                  <Told difference={difference} />
                </li>
              ))}
            </ol>
          </details>
        ))}
    </section>
  );
}

function MemberLine({ member, here }: { member: Member; here: boolean }) {
  const headline = oneLine(member.headline ?? member.source);
  return (
    <article>
      {here ? <b class="serif">{headline}</b> : <a class="serif" href={`/pages/${member.page}`}>{headline}</a>}
      <p class="small muted">
        {here && `${t.reading.thisPage} · `}
        {member.publisher ?? host(member.url) ?? member.source}
        {member.published && ` · ${day(member.published)}`} · {t.reading.kinship[member.kinship] ?? member.kinship}
        {member.reason && ` · ${member.reason}`}
      </p>
    </article>
  );
}

function Told({ difference }: { difference: Difference }) {
  const before = difference.before?.sentence ?? "";
  const after = difference.after?.sentence ?? "";
  const [left, right] = compared(before, after);
  return (
    <>
      <p>
        <span class="tag">{t.reading.difference[difference.kind] ?? difference.kind}</span> {difference.what}
      </p>
      {difference.before && <Words words={left} citation={difference.before} kind="del" />}
      {difference.after && <Words words={right} citation={difference.after} kind="ins" />}
    </>
  );
}

interface Word {
  text: string;
  same: boolean;
}

function Words({ words, citation, kind }: { words: Word[]; citation: Citation; kind: "del" | "ins" }) {
  const Mark = kind;
  return (
    <p class={`serif ${kind}-line`}>
      {words.map((word, i) => (
        <>
          {i > 0 && " "}
          {word.same ? word.text : <Mark>{word.text}</Mark>}
        </>
      ))}{" "}
      <span class="small muted">{citation.publisher ?? host(citation.url) ?? citation.source}</span>
    </p>
  );
}

/** The words of two sentences, each told whether the other has it too at its place: the longest common sequence. */
function compared(before: string, after: string): [Word[], Word[]] {
  const one = oneLine(before).split(" ").filter(Boolean);
  const other = oneLine(after).split(" ").filter(Boolean);
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i]![j] = one[i] === other[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const left: Word[] = [];
  const right: Word[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      left.push({ text: one[i++]!, same: true });
      right.push({ text: other[j++]!, same: true });
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) left.push({ text: one[i++]!, same: false });
    else right.push({ text: other[j++]!, same: false });
  }
  while (i < one.length) left.push({ text: one[i++]!, same: false });
  while (j < other.length) right.push({ text: other[j++]!, same: false });
  return [left, right];
}
