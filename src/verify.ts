/** The gates between the rewritten texts and the disk. A finding that one turns down is taken out of every file; the rest goes on. */
import type { Config, Plan, Refused, Rewritten, Verified } from './types.ts';
import { refusedByGuards, refusedByTypes } from './verify/culprits.ts';
import { createTypeGate } from './verify/type-gate.ts';

/**
 * Checks every file with the guards and then all of them with the type gate. `redo` is the rewrite stage, without the findings that
 * it is given: each round drops at least one more, until everything that is left passes.
 */
export function verify(rewritten: Rewritten, redo: (dropped: readonly Refused[]) => Rewritten, plan: Plan, config: Config): Verified {
  const findings = new Map(plan.findings.map((finding) => [finding.id, finding]));
  const gate = config.typecheck ? createTypeGate(config) : undefined;
  const dropped = new Map<string, Refused>();
  const without = (refused: readonly Refused[]) => redo([...dropped.values(), ...refused]);

  for (let current = rewritten; ; current = without([])) {
    const stuck = current.files.flatMap(({ edits }) => edits).find(({ task }) => dropped.has(task));
    if (stuck) throw new Error(`The finding ${stuck.task} was dropped and is still rewritten`);
    const byGuards = refusedByGuards(current, findings, without);
    const types = byGuards.length === 0 ? gate?.(current) : undefined;
    const refused = gate && types ? refusedByTypes(types, current, gate, without) : byGuards;
    if (refused.length === 0) {
      const notes = !gate && current.files.length > 0 ? ['types were not checked (--no-typecheck)'] : (types?.notes ?? []);
      return { ...current, refused: joined(current.refused, [...dropped.values()]), notes };
    }
    for (const each of refused) dropped.set(each.finding, dropped.get(each.finding) ?? each);
  }
}

/** One reason per finding; the first is the one that decided. */
function joined(...lists: readonly (readonly Refused[])[]): Refused[] {
  const all = new Map<string, Refused>();
  for (const refused of lists.flat()) if (!all.has(refused.finding)) all.set(refused.finding, refused);
  return [...all.values()];
}
