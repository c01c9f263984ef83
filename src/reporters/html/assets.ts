import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A script or style sheet of the page, and the hash by which its content security policy allows it and nothing else. */
export interface Asset {
  readonly text: string;
  /** `'sha256-…'`, https://www.w3.org/TR/CSP3/#grammardef-hash-source */
  readonly source: string;
}

/**
 * Files of this package, not of the scanned repository. Each script has a scope of its own; they meet in the document. They are no modules: a
 * module waits for the end of the page, and what is behind the scripts in a long one takes longest to read.
 */
export function readAssets(): { readonly style: Asset; readonly scripts: readonly Asset[] } {
  return {
    style: toAsset(read('page.css', 'findings.css', 'media.css')),
    scripts: ['decisions', 'deferred', 'filters', 'keyboard'].map((name) =>
      toAsset(`(() => {\n'use strict';\n${read(`client/${name}.js`)}})();\n`),
    ),
  };
}

/** The page's parser makes LF of CRLF before it hashes. */
function read(...paths: readonly string[]): string {
  return paths.map((path) => readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n')).join('');
}

function toAsset(content: string): Asset {
  const text = `\n${content}`;
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
