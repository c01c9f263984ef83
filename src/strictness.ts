import { dirname, join } from 'node:path';
import { ts } from 'ts-morph';

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
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  // Which files it is for does not matter here, and listing them would cost much.
  const host = { ...ts.sys, useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, host, dirname(path));
  return options.strictNullChecks ?? options.strict ?? false;
}
