import { expect, it } from 'vitest';
import { toReplacements } from './replacements.ts';

const place = (before: string, start: number, end: number) => {
  const [found] = toReplacements({
    file: 'a.ts',
    before,
    after: '',
    edits: [{ start, end, text: 'x', task: 'a', alsoFor: ['b'] }],
    hash: '',
  });
  const { startLine, startColumn, endLine, endColumn } = found!;
  return [startLine, startColumn, endLine, endColumn];
};

it.each<[name: string, before: string, start: number, end: number, expected: number[]]>([
  ['the start of a text', 'ab\ncd', 0, 0, [1, 1, 1, 1]],
  ['the end of a text without a final line end', 'ab\ncd', 5, 5, [2, 3, 2, 3]],
  ['behind the last line end', 'ab\n', 3, 3, [2, 1, 2, 1]],
  ['over a line end', 'ab\ncd', 1, 4, [1, 2, 2, 2]],
  ['lines that end in CRLF', 'ab\r\ncd\r\nef', 4, 9, [2, 1, 3, 2]],
  ['between CR and LF', 'ab\r\ncd', 3, 3, [1, 4, 1, 4]],
  ['a line that ends in CR, and one in U+2028', 'a\rb\u2028c', 2, 4, [2, 1, 3, 1]],
  ['a BOM is no column', '\uFEFFab\ncd', 1, 3, [1, 1, 1, 3]],
  ['before the BOM', '\uFEFFab', 0, 1, [1, 1, 1, 1]],
  ['a character of two units', 'const 𝒳 = 1;', 8, 9, [1, 9, 1, 10]],
])('%s', (_name, before, start, end, expected) => {
  expect(place(before, start, end)).toEqual(expected);
});

it('names every finding that needs the edit, and says whether the file is new', () => {
  const edits = [{ start: 0, end: 0, text: 'x', task: 'a', alsoFor: ['b'] }];
  const of = (before: string) => toReplacements({ file: 'a.ts', before, after: 'x', edits, hash: '' })[0];
  expect(of('y')).toMatchObject({ findings: ['a', 'b'], creates: false });
  expect(of('')).toMatchObject({ findings: ['a', 'b'], creates: true });
});
