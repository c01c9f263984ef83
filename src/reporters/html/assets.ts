import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A script or style sheet of the page, and the hash by which its content security policy allows it and nothing else. */
export interface Asset {
  readonly text: string;
  /** `'sha256-…'`, https://www.w3.org/TR/CSP3/#grammardef-hash-source */
  readonly source: string;
}

/** Files of this package, not of the scanned repository. Each script has a scope of its own; they meet in the document. */
export function readAssets(): { readonly style: Asset; readonly scripts: readonly Asset[] } {
  return {
    style: read('page.css', 'findings.css', 'media.css'),
    scripts: ['decisions', 'deferred', 'filters', 'keyboard'].map((name) => read(`client/${name}.js`)),
  };
}

function read(...paths: readonly string[]): Asset {
  const texts = paths.map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));
  // The page's parser makes LF of CRLF before it hashes.
  const text = `\n${texts.join('').replaceAll('\r\n', '\n')}`;
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
