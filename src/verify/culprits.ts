/** Which findings a gate that fired is about: found by leaving them out one at a time, so that the others can stay. */
import type { Finding, Refused, Rewritten, RewrittenFile } from '../types.ts';
import { checkFile } from './guards.ts';
import type { TypeCheck, TypeError, TypeGate } from './type-gate.ts';

/** Rewrites everything but what was dropped before and these. */
export type RewriteWithout = (refused: readonly Refused[]) => Rewritten;

/** At least one finding for every file that a guard fires on; nothing when none does. */
export function refusedByGuards(rewritten: Rewritten, findings: ReadonlyMap<string, Finding>, without: RewriteWithout): Refused[] {
  const refused = new Map<string, Refused>();
  for (const file of rewritten.files) {
    const reason = checkFile(file, findings);
    if (reason === undefined) continue;
    for (const each of refusedInFile(file, reason, findings, without)) refused.set(each.finding, refused.get(each.finding) ?? each);
  }
  return [...refused.values()];
}

/** Takes the findings of the file in one after the other and refuses each with which the guards fire. */
function refusedInFile(
  { file, edits }: RewrittenFile,
  reason: string,
  findings: ReadonlyMap<string, Finding>,
  without: RewriteWithout,
): Refused[] {
  const suspects = unique(edits.map((edit) => edit.task));
  const refused: Refused[] = [];
  if (suspects.length > 1) {
    for (const [index, suspect] of suspects.entries()) {
      const later = suspects.slice(index + 1).map((finding) => ({ finding, reason }));
      const tried = without([...refused, ...later]).files.find((each) => each.file === file);
      const why = tried && checkFile(tried, findings);
      if (why !== undefined) refused.push({ finding: suspect, reason: why });
    }
  }
  // Nothing to choose from, or the files differ from run to run: then none of them can be trusted.
  return refused.length > 0 ? refused : suspects.map((finding) => ({ finding, reason }));
}

/** The findings that brought the type errors. Those that only one finding can have brought are settled first, without another check. */
export function refusedByTypes({ errors }: TypeCheck, rewritten: Rewritten, gate: TypeGate, without: RewriteWithout): Refused[] {
  const certain = new Map<string, Refused>();
  let doubtful: { readonly error: TypeError; readonly suspects: readonly string[] } | undefined;
  for (const error of errors) {
    const suspects = suspectsOf(error, rewritten);
    const [first] = suspects;
    if (first !== undefined && suspects.length === 1) certain.set(first, certain.get(first) ?? refusal(first, error));
    else doubtful ??= { error, suspects };
  }
  if (certain.size > 0 || !doubtful) return [...certain.values()];

  const { error, suspects } = doubtful;
  const count = occurrences(error, errors);
  for (const suspect of suspects) {
    const left = gate(without([refusal(suspect, error)])).errors;
    if (occurrences(error, left) < count) return [refusal(suspect, error)];
  }
  return suspects.map((suspect) => refusal(suspect, error));
}

function refusal(finding: string, { file, line, code, message }: TypeError): Refused {
  return { finding, reason: `${file}:${line} would have a new type error (TS${code}: ${message})` };
}

function occurrences(error: TypeError, errors: readonly TypeError[]): number {
  return errors.filter((each) => each.file === error.file && each.code === error.code && each.message === error.message).length;
}

/** Findings with edits in the files that can have caused the error: the nearest edit of the file itself first. */
function suspectsOf({ file, line, causes }: TypeError, { files }: Rewritten): string[] {
  const suspects: string[] = [];
  for (const cause of causes) {
    const rewritten = files.find((each) => each.file === cause);
    if (!rewritten) continue;
    const distances = new Map<string, number>();
    let shift = 0;
    for (const { start, end, text, task } of rewritten.edits) {
      const distance = cause === file ? distanceTo(rewritten.after, line, start + shift, start + shift + text.length) : 0;
      shift += text.length - (end - start);
      distances.set(task, Math.min(distance, distances.get(task) ?? Number.POSITIVE_INFINITY));
    }
    suspects.push(...[...distances].toSorted(([, a], [, b]) => a - b).map(([task]) => task));
  }
  // Nothing that is imported explains it: any of the edits may.
  return unique(suspects.length > 0 ? suspects : files.flatMap((each) => each.edits.map((edit) => edit.task)));
}

/** Lines between `line` and the text from `start` to `end`. */
function distanceTo(text: string, line: number, start: number, end: number): number {
  const first = text.slice(0, start).split('\n').length;
  const last = first + text.slice(start, end).split('\n').length - 1;
  return Math.max(0, first - line, line - last);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
