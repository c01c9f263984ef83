import { readFileSync } from 'node:fs';

function readVersion(): string {
  // From dist/src and from src alike: the manifest is the first one above.
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const parsed: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
      if (typeof parsed === 'object' && parsed !== null && 'version' in parsed && typeof parsed.version === 'string') return parsed.version;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('package.json of leakshift not found');
}

/** leakshift's own version. */
export const version = readVersion();
