// What the server sends; docs/reading.md and openapi.json tell what the fields mean.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { t } from "./texts";

export interface Problem {
  title: string;
  status: number;
  detail: string;
}

export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export interface Named {
  id: string;
  name: string;
}

export interface Citation {
  page: string;
  source: string;
  url: string | null;
  publisher: string | null;
  headline: string | null;
  published: string | null;
  part: string | null;
  start: number | null;
  end: number | null;
  sentence: string | null;
}

export interface Rows<T> {
  total: number | null;
  more: boolean;
  rows: T[];
}

export interface EventRow {
  id: string;
  start: number;
  end: number;
  text: string;
  act: string;
  stage: string;
  negated: boolean;
  scope: string | null;
  holder: Named;
  stance: string;
  anonymous: boolean;
  agent: Named[];
  target: Named[];
  about: Named[];
  place: Named[];
  count: Named[];
  happened: string | null;
  cameo: string | null;
  citation: Citation;
}

/** An event as one page tells it, as part of a joined event. */
export interface Telling {
  event: EventRow;
  family: string;
  known: string | null;
  position: "supports" | "contradicts" | "copy";
  reason: string | null;
}

/** One real event, as all pages that tell it have it. */
export interface JoinedEvent {
  id: string;
  act: string;
  stage: string;
  negated: boolean;
  scope: string | null;
  agent: Named[];
  target: Named[];
  about: Named[];
  place: Named[];
  happened: string | null;
  first: string | null;
  last: string | null;
  counts: { what: string; low: number; best: number; high: number; by: { value: number; telling: number; holder: Named; text: string }[] }[];
  history: { stage: string; negated: boolean; day: string | null; tellings: number[] }[];
  tellings: Telling[];
  pages: number;
  families: number;
}

export interface QuoteRow {
  id: string;
  start: number;
  end: number;
  text: string;
  kind: string;
  speaker: Named | null;
  addressee: Named | null;
  speakerText: string | null;
  cue: string | null;
  citation: Citation;
}

export interface CommitmentRow {
  id: string;
  start: number;
  end: number;
  text: string;
  by: Named[];
  to: Named[];
  act: string;
  /** Whether it is promised not to do it. */
  negated: boolean;
  about: Named[];
  status: string;
  condition: string | null;
  due: string | null;
  citation: Citation;
}

export interface Hit {
  citation: Citation;
  marks: { start: number; end: number }[];
}

export interface PageRow {
  page: string;
  source: string;
  url: string | null;
  publisher: string | null;
  headline: string | null;
  published: string | null;
  known: string | null;
  batch: number;
  events: number;
  quotes: number;
  agreements: number;
  commitments: number;
  warnings: string[];
}

export interface Counted {
  value: string;
  count: number;
}

export interface EventCounts {
  total: number;
  acts: Counted[];
  stages: Counted[];
  months: Counted[];
}

export interface LedgerState {
  version: string;
  batch: number;
  pages: number;
}

export interface Incoming {
  id: number;
  name: string;
  state: "waiting" | "reading" | "stored" | "known" | "failed";
  page: string | null;
  headline: string | null;
  events: number;
  problem: string | null;
}

export interface Words {
  start: number;
  end: number;
  text: string;
}

export interface Finding {
  id: string;
  start: number | null;
  end: number | null;
  text: string | null;
  sentence: string | null;
}

export interface Assertion {
  holder: string;
  stance: string;
  private: boolean;
  anonymous: boolean;
}

export interface When {
  value: string | null;
  precision: string | null;
  basis: string;
}

export interface Event extends Finding {
  act: string;
  stage: string;
  negated: boolean;
  scope: string | null;
  assertion: Assertion;
  roles: { agent: string[]; target: string[]; about: string[]; place: string[]; count: string[] };
  when: When;
  because: { event: string; cue: Words }[];
  codes: {
    cameo: string | null;
    plover: { type: string; mode: string | null } | null;
    source: string | null;
    target: string | null;
  };
  rule: string;
}

export interface Reading {
  knowledge: string;
  page: {
    id: string;
    source: string;
    retrieved: string | null;
    url: string | null;
    publisher: string | null;
    language: string | null;
    text: string;
    published: When;
  };
  article: {
    headline: string | null;
    section: string | null;
    authors: string[];
    dateline: string | null;
    missing: string[];
  };
  parts: { kind: string; start: number; end: number; section: string | null; truncated: boolean }[];
  sentences: { id: string; start: number; end: number; part: string }[];
  actors: (Finding & {
    kind: string;
    name: string;
    names: string[];
    roles: { title: string; of: string | null; since: string | null; until: string | null }[];
    partOf: string | null;
    anonymous: boolean;
  })[];
  places: (Finding & { kind: string; name: string; country: string | null; lat: number | null; lon: number | null; disputed: boolean })[];
  mentions: (Finding & { target: string; how: string; link: string | null })[];
  times: (Finding & { value: string | null; type: string; precision: string | null; basis: string })[];
  events: Event[];
  quotes: (Finding & { kind: string; speaker: string | null; addressee: string | null; speakerText: Words | null; cue: Words | null })[];
  counts: (Finding & { value: number | null; low: number | null; high: number | null; approximate: boolean; unit: string | null; what: string; event: string | null })[];
  agreements: (Finding & {
    kind: string;
    name: string;
    parties: string[];
    mediators: string[];
    guarantors: string[];
    status: string;
    signed: When | null;
    provisions: { class: string; text: string; start: number; end: number; number: string | null; due: When | null; implementation: number | null }[];
  })[];
  commitments: (Finding & { by: string[]; to: string[]; act: string; about: string[]; status: string; condition: string | null; due: When | null })[];
  relations: (Finding & { from: string; kind: string; to: string; since: When | null; until: When | null; trend: string | null; assertion: Assertion })[];
  warnings: (Finding & { code: string; message: string; evidence: Words[] })[];
}

export interface Explanation {
  event: Event;
  sentence: string;
  tree: string;
  reasons: { field: string; words: Words | null; says: string; line: { file: string; line: number; text: string } | null }[];
}

export interface CorrectionRow {
  id: string;
  time: string;
  who: string;
  kind: string;
  key: { page: string | null; family: string | null; type: string; text: string | null; field: string | null } | null;
  value: unknown;
  note: string | null;
  state: "applied" | "orphaned" | "overruled" | "undone";
  because: string | null;
  against: string[];
  record: string | null;
}

export interface Momentum {
  period: string;
  cooperation: number;
  conflict: number;
  net: number;
  events: number;
}

export interface ProcessSummary {
  id: string;
  name: string;
  proposed: boolean;
  reason: string | null;
  phase: string;
  since: string | null;
  lastChange: string | null;
  momentum: Momentum[];
  open: number;
  overdue: number;
  broken: number;
  warnings: string[];
  pages: number;
  events: number;
}

export interface TimelineEvent {
  id: string;
  day: string;
  move: string;
  weight: number;
  pages: number;
  families: number;
  event: EventRow;
}

export interface JoinedCommitment {
  status: string;
  due: string | null;
  overdue: boolean;
  first: string | null;
  pages: number;
  last: CommitmentRow;
}

export interface CountMonth {
  period: string;
  what: string;
  low: number;
  best: number;
  high: number;
  citation: Citation;
}

export interface Participant {
  who: Named;
  role: string;
  known: boolean;
  period: string | null;
  firstSeen: string | null;
  lastSeen: string | null;
  pages: number;
}

export interface JoinedAgreement {
  name: string;
  names: string[];
  kind: string;
  parties: Named[];
  mediators: Named[];
  guarantors: Named[];
  status: string;
  statusDay: string | null;
  signed: string | null;
  provisions: { type: string; implementation: number | null; due: string | null; text: string; citation: Citation }[];
  pages: number;
  citation: Citation;
}

export interface ProcessState {
  summary: ProcessSummary;
  asOf: string;
  names: string[];
  from: string | null;
  until: string | null;
  participants: Participant[];
  moves: { phase: string; day: string | null; why: string; event: EventRow | null }[];
  ladder: { rung: string; number: number; last: string; day: string | null; citation: Citation }[];
  agreements: JoinedAgreement[];
  commitments: JoinedCommitment[];
  timeline: TimelineEvent[];
  quotes: QuoteRow[];
  counts: CountMonth[];
  relations: { from: Named; kind: string; to: Named; trend: string | null; pages: number; citation: Citation }[];
}

export interface Change {
  process: string;
  day: string;
  kind: string;
  what: string;
  before: string | null;
  after: string;
  citation: Citation | null;
}

export interface PlaceRow {
  id: string;
  name: string;
  kind: string;
  lat: number;
  lon: number;
  disputed: boolean;
  events: number;
}

export interface Member {
  page: string;
  source: string;
  url: string | null;
  publisher: string | null;
  headline: string | null;
  published: string | null;
  known: string | null;
  kinship: string;
  of: string | null;
  reason: string | null;
}

export interface Difference {
  kind: string;
  what: string;
  before: Citation | null;
  after: Citation | null;
}

export interface Story {
  family: { id: string; members: Member[] };
  changes: { before: string; after: string; differences: Difference[] }[];
}

async function answer<T>(response: Response): Promise<T> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!response.ok) {
    const problem: Problem = type.includes("json")
      ? await response.json()
      : { title: t.error.title, status: response.status, detail: t.error.noAnswer };
    if (problem.status === 401 && !location.pathname.startsWith("/sign-in")) {
      location.assign(`/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`);
    }
    throw new Failure(problem);
  }
  return (await response.json()) as T;
}

export async function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(address, { headers: { Accept: "application/json" }, signal }));
}

export async function send<T>(method: string, address: string, body?: unknown): Promise<T> {
  const raw = body instanceof Blob;
  const headers: Record<string, string> = { "Parley-Desk": "1", Accept: "application/json" };
  if (!raw) headers["Content-Type"] = "application/json";
  else headers["Content-Type"] = "application/octet-stream";
  const sent = raw ? body : body === undefined ? undefined : JSON.stringify(body);
  return answer<T>(await fetch(address, { method, headers, body: sent }));
}

export interface Asked<T> {
  data: T | null;
  problem: Problem | null;
  loading: boolean;
  again: () => void;
}

export function problemOf(fault: unknown): Problem {
  return fault instanceof Failure ? fault.problem : { title: t.error.title, status: 0, detail: t.error.offline };
}

const failed = new Set<() => void>();

/** Asks once more for all that could not be had, as when the desk is there again. */
export const retry = (): void => [...failed].forEach((again) => again());

/** Has what failed asked for once more then; what the desk refused it would refuse again. */
export function useRetry(problem: Problem | null, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!problem || (problem.status >= 400 && problem.status < 500)) return;
    const one = () => latest.current();
    failed.add(one);
    return () => void failed.delete(one);
  }, [problem]);
}

export interface Doing {
  busy: boolean;
  done: boolean;
  trouble: string | null;
  run: (what: () => Promise<unknown>) => Promise<void>;
}

/** Does one thing at a time: what is asked for meanwhile, as by a second click, is left out. Where it fails it says why. */
export function useDoing(): Doing {
  const [state, set] = useState<Omit<Doing, "run">>({ busy: false, done: false, trouble: null });
  const running = useRef(false); // a click may come before the state is drawn
  const run = async (what: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    set({ busy: true, done: false, trouble: null });
    try {
      await what();
      set({ busy: false, done: true, trouble: null });
    } catch (fault) {
      const { title, detail } = problemOf(fault);
      set({ busy: false, done: false, trouble: `${title}: ${detail}` });
    } finally {
      running.current = false;
    }
  };
  return { ...state, run };
}

/** What an address answers; what was there before stays until the new answer is there. */
export function useAnswer<T>(address: string | null, version: unknown = null): Asked<T> {
  const [state, set] = useState<{ data: T | null; problem: Problem | null; loading: boolean; address: string | null }>({
    data: null,
    problem: null,
    loading: address !== null,
    address,
  });
  const [turn, setTurn] = useState(0);
  const path = address?.split("?")[0];
  const lastPath = useRef(path);
  useEffect(() => {
    if (address === null) {
      set({ data: null, problem: null, loading: false, address });
      return;
    }
    const controller = new AbortController();
    const other = lastPath.current !== path;
    lastPath.current = path;
    set((before) => ({ data: other ? null : before.data, problem: null, loading: true, address }));
    get<T>(address, controller.signal).then(
      (data) => set({ data, problem: null, loading: false, address }),
      (fault) => {
        if (!controller.signal.aborted) set({ data: null, problem: problemOf(fault), loading: false, address });
      },
    );
    return () => controller.abort();
  }, [address, version, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useRetry(state.problem, again);
  return { data: state.data, problem: state.problem, loading: state.loading, again };
}
