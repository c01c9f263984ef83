import { dirname, join } from 'node:path';
import { ts } from 'ts-morph';
import { readCompilerOptions } from './analysis/program/compiler-options.ts';

/** Whether the tsconfig nearest to a file has `strictNullChecks`, `extends` followed: only then does a type without null mean so. */
export function createStrictness(root: string): (file: string) => boolean {
  const known = new Map<string, boolean>();
  return (file) => {
    const path = ts.findConfigFile(dirname(join(root, file)), ts.sys.fileExists);
    if (path === undefined) return false;
    const answer = known.get(path) ?? isStrict(path);
    known.set(path, answer);
    return answer;
  };
}

function isStrict(path: string): boolean {
  const { strictNullChecks, strict } = readCompilerOptions(path);
  return strictNullChecks ?? strict ?? false;
}
