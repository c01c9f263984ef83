import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether the nearest package.json of a file may be installed by others: it has a name and is not private. */
export function createPublication(root: string): (file: string) => boolean {
  const known = new Map<string, boolean>();
  const ask = (dir: string): boolean => {
    const cached = known.get(dir);
    if (cached !== undefined) return cached;
    const manifest = join(root, dir, 'package.json');
    const answer = existsSync(manifest) ? isPublished(manifest) : dir !== '.' && ask(dirname(dir));
    known.set(dir, answer);
    return answer;
  };
  return (file) => ask(dirname(file));
}

function isPublished(manifest: string): boolean {
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null && 'name' in parsed && !('private' in parsed && parsed.private === true);
  } catch {
    return true; // A manifest that cannot be read protects more than it allows.
  }
}
