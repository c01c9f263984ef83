import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether the package of a file may be installed by others: it has a name and is not private. */
export function createPublication(root: string): (file: string) => boolean {
  const known = new Map<string, boolean>();
  const ask = (dir: string): boolean => {
    const cached = known.get(dir);
    if (cached !== undefined) return cached;
    const manifest = join(root, dir, 'package.json');
    const said = existsSync(manifest) ? isPublished(manifest) : undefined;
    const answer = said ?? (dir !== '.' && ask(dirname(dir)));
    known.set(dir, answer);
    return answer;
  };
  return (file) => ask(dirname(file));
}

/** Undefined for a manifest that only says `type: module` for a folder of a package. */
function isPublished(manifest: string): boolean | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    if ('private' in parsed && parsed.private === true) return false;
    return 'name' in parsed ? true : undefined;
  } catch {
    return true; // A manifest that cannot be read protects more than it allows.
  }
}
