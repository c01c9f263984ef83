import type { Site, TaskFacts } from '../transforms/lib/contract.ts';

/** How sure it is that a program that runs for long grows there: `high` is meant to be right 19 times of 20, `medium` 4 of 5. */
export type Confidence = 'high' | 'medium' | 'low';
/** `rewrite`: nobody can tell; `suggest`: a person must decide; `refuse`: a check turned the rewrite down. */
export type Decision = 'rewrite' | 'suggest' | 'refuse';
/** What grows; `memoizer`: what a function of a library keeps, `property`: a link to a parent. */
export type ContainerKind = 'object' | 'Map' | 'Set' | 'array' | 'string' | 'memoizer' | 'property';
/** What it hangs on: `closure` is a local that inner functions hold, `singleton` a field of an instance that lives on. */
export type RootKind = 'module' | 'static' | 'closure' | 'singleton' | 'function-property' | 'global';
/** What a line of the proof shows; `retainer` and `owner` are who keeps it alive and where the calls that fill it begin. */
export type EvidenceRole = 'declaration' | 'growth' | 'read' | 'release' | 'key' | 'retainer' | 'owner';

/** A line of the proof. `text` is the source line, trimmed, at most 200 units. */
export interface Evidence {
  readonly role: EvidenceRole;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly note?: string;
}

/** How a finding would be rewritten. `files` are those that the rewrite edits, sorted. */
export interface RewriteProposal {
  /** `lru-cache`, `bounded-map`, `WeakMap`, `capped-array`, `WeakRef`, or the library whose own bound is set. */
  readonly target: string;
  /** Entries, elements or characters that are kept; none for weak targets. */
  readonly limit?: number;
  readonly files: readonly string[];
  /** Least limit for which the reason still holds: what reads the newest 100 entries needs 100. */
  readonly minimum?: number;
  /** Every place that must change, by file; not part of the JSON report. */
  readonly sites: readonly FileSites[];
  readonly facts: TaskFacts;
}

export interface FileSites {
  readonly file: string;
  readonly sites: readonly Site[];
}

/** Something that grows and is never released, with the decision about it. */
export interface Finding {
  /** 12 hex digits from pattern, file and qualified name: stable when lines move. */
  readonly id: string;
  /** Id of the pattern that found it. */
  readonly pattern: string;
  readonly confidence: Confidence;
  /** As a reader would name it: `cache`, `Parser.cache`, `Session#workspace`. */
  readonly name: string;
  readonly container: ContainerKind;
  readonly root: RootKind;
  /** Where it is declared. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The proof, in the order in which it is told. */
  readonly evidence: readonly Evidence[];
  readonly decision: Decision;
  /** What leakshift decided, where a person decided otherwise in the plan: then nothing proves the decision. */
  readonly planned?: Decision;
  /** One sentence that names what decided. */
  readonly reason: string;
  readonly rewrite?: RewriteProposal;
  /** Fixes for a person to choose from, best first; for `suggest` and `refuse`. */
  readonly options?: readonly string[];
}

/** A candidate that was dismissed, with the proof in one sentence. */
export interface Safe {
  readonly name: string;
  readonly container: ContainerKind;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** The declaration, what adds to it, and what bounds it (`release`, `key`). */
  readonly evidence?: readonly Evidence[];
}
