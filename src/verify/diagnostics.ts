import { ts } from 'ts-morph';

/**
 * Those of `after` that are more than in `before`, as multisets of file, code and message: positions move with every edit, and what
 * was wrong before is not ours.
 */
export function addedDiagnostics(before: readonly ts.Diagnostic[], after: readonly ts.Diagnostic[]): ts.Diagnostic[] {
  const left = new Map<string, number>();
  for (const diagnostic of before) left.set(keyOf(diagnostic), (left.get(keyOf(diagnostic)) ?? 0) + 1);
  return after.filter((diagnostic) => {
    const count = left.get(keyOf(diagnostic)) ?? 0;
    left.set(keyOf(diagnostic), count - 1);
    return count <= 0;
  });
}

export function messageOf(diagnostic: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
}

function keyOf(diagnostic: ts.Diagnostic): string {
  return `${diagnostic.file?.fileName} ${diagnostic.code} ${messageOf(diagnostic)}`;
}
