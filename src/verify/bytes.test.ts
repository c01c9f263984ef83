import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RewrittenFile } from '../types.ts';
import { checkBytes, checkSurgical } from './bytes.ts';

const before = 'const cache = 1;\n\nlet b;\n';
const file: RewrittenFile = {
  file: 'src/a.ts',
  before,
  after: before.replace('1', '2'),
  edits: [{ start: 14, end: 15, text: '2', task: 'f1' }],
  hash: createHash('sha256').update(before).digest('hex'),
};

describe('checkBytes', () => {
  it('passes text that is that of its bytes, and a file that is new', () => {
    expect(checkBytes(file)).toBeUndefined();
    expect(checkBytes({ ...file, before: '', hash: '' })).toBeUndefined();
  });

  it('turns down text that is not that of its bytes', () => {
    const latin1 = createHash('sha256').update(Buffer.from('const cache = "\u00e9";', 'latin1')).digest('hex');
    expect(checkBytes({ ...file, before: 'const cache = "\uFFFD";', hash: latin1 })?.reason).toBe(
      'the text of src/a.ts is not that of its bytes: it is not UTF-8, or it changed',
    );
  });

  it('turns down NUL and half a surrogate pair', () => {
    expect(checkBytes({ ...file, after: 'a\0' })).toEqual({ reason: 'src/a.ts holds a NUL character', start: 1 });
    expect(checkBytes({ ...file, after: "'\uD83D'" })?.reason).toBe('the new text of src/a.ts is not valid Unicode');
  });
});

describe('checkSurgical', () => {
  it('passes what the edits alone make', () => {
    expect(checkSurgical(file)).toBeUndefined();
  });

  it('turns down a change that no edit made', () => {
    const after = file.after.replace('\n\n', '\n');
    expect(checkSurgical({ ...file, after })).toEqual({ reason: 'src/a.ts would change outside of its edits', start: 17 });
  });

  it('turns down edits that overlap, are out of order or reach beyond the end', () => {
    const [edit] = file.edits;
    const overlapping = { reason: 'the edits of src/a.ts overlap', start: expect.any(Number) };
    expect(checkSurgical({ ...file, edits: [edit!, edit!] })).toEqual(overlapping);
    expect(checkSurgical({ ...file, edits: [edit!, { ...edit!, start: 0, end: 1 }] })).toEqual(overlapping);
    expect(checkSurgical({ ...file, edits: [{ ...edit!, end: 99 }] })).toEqual(overlapping);
  });
});
