// Types of the <cross-check> element, for pages written in TypeScript.

/** A story file; `crosscheck schema` writes the same as a JSON Schema. */
export interface Story {
  title?: string;
  note?: string;
  /** Ids of the accounts that stand side by side at first. */
  shown?: string[];
  accounts: Account[];
}

export interface Account {
  id?: string;
  outlet?: string;
  author?: string;
  title?: string;
  /** ISO date of any precision; relative dates in the text are counted from it. */
  published?: string;
  published_note?: string;
  url?: string;
  lang?: string;
  digest?: boolean;
  text: string;
}

export type Verdict = "conflict" | "compatible" | "different_scope" | "same";

/** Offsets are Unicode code points, end exclusive. */
export interface Quantity {
  start: number;
  end: number;
  surface: string;
  kind: "count" | "fraction" | "percent" | "money" | "date" | "duration" | "rate" | "ordinal" | "vague";
  lo: number | string | null;
  hi: number | string | null;
  hedge: "exact" | "about" | "almost" | "at_least" | "over" | "up_to" | "under" | "vague";
  unit: string | null;
  unit_text: string | null;
  per: string | null;
  change: "up" | "down" | null;
  /** What it moved from: 8 in "rose to 12 from 8". */
  base: number | null;
  scope: string | null;
  attribution: string | null;
}

export interface Claim {
  id: string;
  account: string;
  start: number;
  end: number;
  stance: string;
  attribution: { source: string; via: string | null; strength: string } | null;
  quantities: Quantity[];
}

export interface Group {
  id: string;
  label: string;
  claims: string[];
  basis: string;
  verdict: Verdict | null;
  reason: string;
  /** Ids of groups about nearby but different things. */
  related: string[];
}

export interface Pair {
  a: string;
  b: string;
  verdict: Verdict;
  basis: string;
  reason: string;
  hints: string[];
  score: number;
  /** The signs for and against a match: how clear each is, and what it adds to the score. */
  evidence: { part: string; value: number; score: number; words: string[] }[];
}

export interface Report {
  title: string;
  accounts: { id: string }[];
  claims: Claim[];
  groups: Group[];
  pairs: Pair[];
}

export interface CrossCheckElement extends HTMLElement {
  /** The story as an object or JSON text; undefined to read it from `src` or the child. */
  story: Story | string | undefined;
  /** The report on the page's story; undefined while nothing is shown. */
  readonly report: Report | undefined;
  readonly version: string;
  /** Opens or selects the claim of a group of the report, by its id; null closes it. */
  select(id: string | null): void;
  /** An address that holds the whole comparison; throws with code "link-too-long". */
  link(): Promise<{ url: string; length: number }>;
  /** The comparison as the text of one page that opens by double click. */
  page(): Promise<string>;
  /** Offers that page as a file. */
  save(): Promise<void>;
  /** Starts afresh. */
  restart(): void;
  /** Takes the widget off and frees its instance, until a new story, a change or restart() starts it again. */
  destroy(): void;
}

export interface CrossCheckElementConstructor {
  new (): CrossCheckElement;
  readonly version: string;
  /** The report on a story, without showing it. */
  compare(story: Story | string): Promise<Report>;
}

/** All bubble, and leave shadow trees. */
export interface CrossCheckEvents {
  "cx-ready": CustomEvent<{ version: string }>;
  "cx-select": CustomEvent<{ claim: string | null }>;
  "cx-share": CustomEvent<{ url: string }>;
  "cx-error": CustomEvent<{ code: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "cross-check": CrossCheckElement;
  }
  interface HTMLElementEventMap extends CrossCheckEvents {}
}
