import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceRole, Finding } from '../types.ts';
import { cause, decided, tell } from './cause.ts';

const at = (role: EvidenceRole, line: number, note?: string, file = 'a.ts'): Evidence => ({
  role,
  file,
  line,
  column: 1,
  text: '',
  ...(note === undefined ? {} : { note }),
});

describe('cause', () => {
  it.each<[Finding['container'], readonly Evidence[], string]>([
    ['Map', [at('growth', 3), at('key', 3)], 'each new key adds an entry (line 3), and nothing takes one out'],
    [
      'Set',
      [at('growth', 3), at('growth', 5), at('key', 3)],
      'each new value adds an entry (line 3 and 1 more), and nothing takes one out',
    ],
    ['array', [at('growth', 3, undefined, 'b.ts')], 'each call adds an entry (b.ts:3), and nothing takes one out'],
    ['string', [at('growth', 3)], 'each call makes it longer (line 3), and nothing shortens it'],
    [
      'array',
      [at('growth', 3), at('release', 8, 'clear() is called by nobody in the program'), at('release', 9), at('release', 10)],
      'each call adds an entry (line 3), and what takes out does not bound it: clear() is called by nobody in the program (line 8); line 9; 1 more',
    ],
    [
      'property',
      [at('growth', 3, 'Child is added here and stays, with its Parent')],
      'Child is added here and stays, with its Parent (line 3)',
    ],
    ['Map', [at('declaration', 1)], ''],
  ])('of a %s', (container, evidence, text) => expect(cause({ container, evidence, file: 'a.ts' })).toBe(text));
});

describe('decided', () => {
  const reason = 'every read recomputes on a miss';

  it.each<[Pick<Finding, 'decision' | 'planned'>, string]>([
    [{ decision: 'rewrite' }, `rewrite: ${reason}`],
    [{ decision: 'suggest' }, `no rewrite: ${reason}`],
    [{ decision: 'refuse' }, `no rewrite: ${reason}`],
    [{ decision: 'suggest', planned: 'rewrite' }, `decided in the plan; leakshift says rewrite: ${reason}`],
    [{ decision: 'rewrite', planned: 'suggest' }, `decided in the plan; leakshift says no rewrite: ${reason}`],
  ])('%j', (finding, text) => expect(decided({ ...finding, reason })).toBe(text));
});

it('tells both in one line', () => {
  const finding: Finding = {
    id: '0123456789ab',
    pattern: 'append-only-global',
    confidence: 'low',
    name: 'log',
    container: 'array',
    root: 'module',
    file: 'a.ts',
    line: 1,
    column: 1,
    evidence: [at('growth', 3)],
    decision: 'suggest',
    reason: 'it may be the only copy of what it holds',
  };
  expect(tell(finding)).toBe(
    'each call adds an entry (line 3), and nothing takes one out; suggest, no rewrite: it may be the only copy of what it holds',
  );
});
