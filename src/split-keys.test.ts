import { describe, expect, it } from 'vitest';
import type { PlanDocument } from './plan-schema.ts';
import { createKeys } from './split-keys.ts';
import type { Finding, RewrittenFile } from './types.ts';

const finding: Finding = {
  id: '0123456789ab',
  name: 'Session#workspace',
  pattern: 'strong-back-reference',
  file: 'src/session.ts',
  line: 1,
  column: 1,
  decision: 'rewrite',
  confidence: 'high',
  container: 'property',
  root: 'module',
  reason: 'every use expects it to be gone',
  rewrite: { target: 'WeakRef', files: ['src/session.ts', 'test/session.ts'], sites: [], facts: {} },
  evidence: [],
};
const edit = (file: string, task: string): RewrittenFile => {
  return { file, before: 'a', after: 'b', edits: [{ start: 0, end: 1, text: 'b', task }], hash: 'f'.repeat(64) };
};
const owners: Readonly<Record<string, string>> = { 'src/session.ts': '@app', 'test/session.ts': '@qa' };
const keyOf = createKeys('owner', '/', { findings: [] } as unknown as PlanDocument, (file) => ({
  owners: [owners[file] ?? ''],
  optional: [],
}));

describe('the owners of a finding', () => {
  it('are those of the files that it edits, and not of one in which its uses may stay', () => {
    const files = [edit('src/session.ts', finding.id), edit('test/session.ts', 'ba9876543210')];
    expect(keyOf(finding, files)).toBe('@app');
    expect(keyOf(finding, [...files, edit('test/session.ts', finding.id)])).toBe('@app @qa');
  });

  it('are those of all its files where nothing was rewritten', () => {
    expect(keyOf(finding, undefined)).toBe('@app @qa');
    const { rewrite: _, ...suggested } = finding;
    expect(keyOf(suggested, undefined)).toBe('@app');
  });
});
