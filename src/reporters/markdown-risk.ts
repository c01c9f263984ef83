import type { Finding } from '../types.ts';
import { code, prose } from './markdown-text.ts';

/** What is different after a rewrite to a target, for whoever has to decide about it. */
const RISKS: Readonly<Record<string, string>> = {
  'lru-cache':
    'beyond its limit the cache forgets what was used least recently, and computes it again when it is asked for. More distinct keys in use at a time than the limit cost time; a repeating scan that is longer never hits.',
  'quick-lru':
    'it holds up to twice its limit, in two generations, and then forgets the older one; what was forgotten is computed again when it is asked for. More distinct keys in use at a time than the limit cost time.',
  'bounded-map':
    'beyond its limit the map forgets an entry that was not read lately, and its value is computed again when it is asked for. More distinct keys in use at a time than the limit cost time.',
  'max-option':
    "beyond its limit the library's own cache forgets what was used least recently, and the function runs again when it is asked for. More distinct keys in use at a time than the limit cost time.",
  WeakMap: 'an entry goes when its key object goes. While anything holds the key, nothing is lost.',
  'capped-array': 'beyond its limit the oldest elements are dropped. Nothing that was found reads them; a debugger or a person may have.',
  'capped-string': 'beyond its limit the oldest text is dropped. Nothing that was found reads it; a debugger or a person may have.',
  WeakRef:
    'the link does not keep its target alive any more. Once the owner lets go of the target, the link is empty after some garbage collection; every use that was found expects that.',
};

const MAX_NAMES = 5;

/** A rewrite that a person decided against leakshift: no proof stands behind it. */
export function isForced({ decision, planned }: Finding): boolean {
  return decision === 'rewrite' && planned !== undefined && planned !== 'rewrite';
}

/** What may be different afterwards: first what nobody proved, then what the proven rewrites have in common. */
export function risks(findings: readonly Finding[]): string {
  const rewrites = findings.filter(({ decision }) => decision === 'rewrite');
  const forced = rewrites.filter(isForced);
  const targets = new Map<string, number>();
  for (const { rewrite } of rewrites.filter((finding) => !isForced(finding))) {
    if (rewrite !== undefined) targets.set(rewrite.target, (targets.get(rewrite.target) ?? 0) + 1);
  }
  const lines = [
    ...(forced.length === 0 ? [] : [decidedByHand(forced)]),
    ...[...targets].map(([target, count]) => `- **${prose(target)}** (${count}): ${riskOf(target)}`),
  ];
  return lines.length === 0 ? '' : ['### Risk', '', ...lines].join('\n');
}

function decidedByHand(forced: readonly Finding[]): string {
  const names = forced.slice(0, MAX_NAMES).map(({ name }) => code(name));
  const more = forced.length > names.length ? ` and ${forced.length - names.length} more` : '';
  return `- **decided in the plan** (${forced.length}): ${names.join(', ')}${more}. leakshift did not prove that nothing but memory and speed changes, and says why at each. They come first below.`;
}

function riskOf(target: string): string {
  return RISKS[target] ?? 'beyond its limit, entries are forgotten.';
}
