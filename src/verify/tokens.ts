import { isEdited, mapOffset, outputs, type EditedFile, type Token, type Violation } from './edited-file.ts';

/**
 * Outside the edits, the tokens are the same ones at the places where the edits moved them to. Bytes can stay and tokens change: a
 * quote or a comment mark that an edit opens takes what follows with it, and an edit beside an identifier makes one of two.
 */
export function checkTokens({ file, edits, before, after }: EditedFile): Violation | undefined {
  const inserted = outputs(edits);
  const expected = before.tokens.filter((token) => !isEdited(token.start, token.end, edits));
  const actual = after.tokens.filter((token) => !isEdited(token.start, token.end, inserted));
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const old = expected[index];
    const start = old && mapOffset(old.start, edits);
    if (start !== undefined && old && isSame(old, actual[index], start)) continue;
    return { reason: `the token stream of ${file} would change`, start: start ?? actual[index]?.start ?? after.text.length };
  }
  return undefined;
}

function isSame(old: Token, token: Token | undefined, start: number): boolean {
  return token !== undefined && token.start === start && token.kind === old.kind && token.text === old.text;
}
