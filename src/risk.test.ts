import { describe, expect, it } from 'vitest';
import type { PlannedFinding } from './plan-schema.ts';
import { riskOf } from './risk.ts';
import type { RewrittenFile } from './types.ts';

const rewrite: NonNullable<PlannedFinding['rewrite']> = { target: 'lru-cache', limit: 256, files: ['src/a.ts'], sites: [], facts: {} };
const finding = (more: Partial<PlannedFinding> = {}): PlannedFinding => ({
  id: '0123456789ab',
  name: 'cache',
  pattern: 'unbounded-memo',
  file: 'src/a.ts',
  line: 1,
  column: 1,
  decision: 'rewrite',
  planned: { decision: 'rewrite', limit: 256 },
  confidence: 'high',
  container: 'Map',
  root: 'module',
  reason: 'every read recomputes on a miss',
  rewrite,
  evidence: [],
  ...more,
});
const file = (name: string, hash: string, task = '0123456789ab'): RewrittenFile => ({
  file: name,
  before: hash,
  after: 'after',
  edits: [{ start: 0, end: 0, text: '', task }],
  hash,
});
const twoFiles = { ...rewrite, files: ['src/a.ts', 'src/b.ts'] };
const own = file('src/a.ts', 'f'.repeat(64));

describe('the risk of a rewrite', () => {
  it.each<[string, Partial<PlannedFinding>, readonly RewrittenFile[], string, readonly string[]]>([
    ['is low where all is well', {}, [own], 'low', []],
    ['is not raised by what others add', {}, [own, file('package.json', 'f', 'ba9876543210')], 'low', []],
    ['counts a dependency', {}, [own, file('package.json', 'f')], 'medium', ['adds a dependency to package.json']],
    ['counts a new file', {}, [own, file('src/bounded-map.ts', '')], 'medium', ['adds src/bounded-map.ts']],
    ['counts medium confidence', { confidence: 'medium' }, [own], 'medium', ['medium confidence']],
    ['counts several files', { rewrite: twoFiles }, [own, file('src/b.ts', 'f')], 'medium', ['edits 2 files']],
    ['does not count a file without an edit', { rewrite: twoFiles }, [own, file('src/b.ts', 'f', 'ba9876543210')], 'low', []],
    [
      'is high for a link that may break',
      { rewrite: { ...rewrite, target: 'WeakRef' } },
      [own],
      'high',
      ['what the link leads to may be gone after any garbage collection'],
    ],
    [
      'is high where a person decided, whatever else there is',
      { planned: { decision: 'suggest', limit: 256 }, confidence: 'medium' },
      [own],
      'high',
      ['a person decided it, against leakshift', 'medium confidence'],
    ],
    ['is high for low confidence', { confidence: 'low' }, [own], 'high', ['low confidence']],
  ])('%s', (_what, more, files, level, reasons) => {
    expect(riskOf(finding(more), files)).toEqual({ level, reasons });
  });
});
