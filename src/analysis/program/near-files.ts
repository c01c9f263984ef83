import type { ts } from 'ts-morph';
import type { ProgramFile, ProgramIndex } from './program-index.ts';

/** Files that can have got what a file declares: those that import it, directly or through others, and those that they import and may call. */
export function getNearFiles(index: ProgramIndex, home: ts.SourceFile): ReadonlySet<ProgramFile> {
  const byName = new Map(index.files.map((one) => [one.file, one]));
  const reach = index.getReach(home);
  const found = new Set(index.files.filter((_, position) => reach[position] === 1));
  for (const { imports } of found)
    for (const name of imports) {
      const file = byName.get(name);
      if (file) found.add(file);
    }
  return found;
}
