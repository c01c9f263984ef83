import type { Modifier } from './rate-plan.js';
import { parseRatePlan } from './rate-plan.js';

/** Revenue managers push modifiers that hold until the next deployment. */
export function addModifier(planText: string, modifier: Modifier): void {
  const { modifiers } = parseRatePlan(planText);
  const existing = modifiers.find((m) => m.name === modifier.name);
  if (existing) existing.percent = modifier.percent;
  else modifiers.push(modifier);
}

export function nightlyMinor(planText: string, active: ReadonlySet<string>): number {
  const plan = parseRatePlan(planText);
  const percent = plan.modifiers
    .filter((m) => active.has(m.name))
    .reduce((sum, m) => sum + m.percent, 0);
  return Math.round(plan.baseMinor * (1 + percent / 100));
}
