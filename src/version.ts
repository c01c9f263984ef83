import { createRequire } from 'node:module';

// By the package's own name: the path to the manifest differs between src/ and dist/src/.
const manifest: unknown = createRequire(import.meta.url)('leakshift/package.json');

/** Version of leakshift, as its manifest has it. */
export const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0';
