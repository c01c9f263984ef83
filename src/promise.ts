import type { HeldPlan } from './held-plan.ts';
import { BOUNDED_MAP } from './bounded-map-target.ts';
import { findingsOf, hashText } from './plan-basis.ts';
import type { PlannedFinding } from './plan-schema.ts';
import type { Refused, Rewritten, RewrittenFile } from './types.ts';

/**
 * Rewrites until every file comes out as the plan promised. The bytes of a file are promised as long as nobody edited a decision or limit in it;
 * what can still change them is what the plan does not hold: a manifest, the lru-cache that is installed, the version of leakshift.
 * A finding that breaks the promise is refused as a whole.
 */
export function keepPromise(held: HeldPlan, rewrite: (dropped: readonly Refused[]) => Rewritten, dropped: readonly Refused[]): Rewritten {
  const refused = [...held.refused, ...dropped];
  const planned = new Map(held.document.findings.map((finding) => [finding.id, finding]));
  // Ends because each round drops at least one finding more.
  for (;;) {
    const rewritten = rewrite(refused);
    const broken = rewritten.files.flatMap((file) => {
      const reason = getBreach(file, held, planned);
      return reason === undefined ? [] : findingsOf(file).map((finding) => ({ finding, reason }));
    });
    if (broken.length === 0) return rewritten;
    refused.push(...broken);
  }
}

function getBreach(rewritten: RewrittenFile, held: HeldPlan, planned: ReadonlyMap<string, PlannedFinding>): string | undefined {
  const { file, after, hash } = rewritten;
  const ids = findingsOf(rewritten);
  if (ids.some((id) => held.derived.has(id))) return undefined;
  const { hashes, outcomes } = held.document;
  if (hash !== '' && hashes[file] !== undefined && hashes[file] !== hash) {
    return `${file}, which it changes too, changed since the plan was made; --replan takes it as it is now`;
  }
  const isAsPlanned = ids.every((id) => isUnedited(planned.get(id))) && !isNamedByOthers(ids, planned);
  const outcome = outcomes.find((each) => each.file === file);
  if (outcome === undefined) return isAsPlanned ? `${file} would change too, which the plan does not say; make the plan again` : undefined;
  const isComparable = isAsPlanned && outcome.findings.length === ids.length && outcome.findings.every((id) => ids.includes(id));
  if (!isComparable || hashText(after) === outcome.after) return undefined;
  return `${file} would come out other than the plan says: another lru-cache resolves from it, or another leakshift made the plan; make it again`;
}

/** What `BoundedMap` is imported from goes by all files of the package that get one, and another decision was given to one of them. */
function isNamedByOthers(ids: readonly string[], planned: ReadonlyMap<string, PlannedFinding>): boolean {
  const isOne = ids.some((id) => isBoundedMap(planned.get(id)));
  return isOne && [...planned.values()].some((one) => isBoundedMap(one) && one.decision !== one.planned.decision);
}

function isBoundedMap(finding: PlannedFinding | undefined): boolean {
  return finding?.rewrite?.target === BOUNDED_MAP;
}

function isUnedited(finding: PlannedFinding | undefined): boolean {
  return finding?.decision === 'rewrite' && finding.planned.decision === 'rewrite' && finding.rewrite?.limit === finding.planned.limit;
}
