import { ts } from 'ts-morph';

/** How a file is parsed, by its name. JSX is legal in all JavaScript that a bundler reads. */
export function getScriptKind(file: string): ts.ScriptKind {
  if (/\.[mc]?ts$/.test(file)) return ts.ScriptKind.TS;
  return file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
}

/** Of a file that is no module: scripts share all that they declare. */
export function isScriptText(text: string): boolean {
  return !/\b(?:import|export|exports|require|module)\b/.test(text);
}

/**
 * A file that a page may load beside others: it shows none of a module, neither of the language nor of Node, and nothing of Node's own. By its code,
 * where `isScriptText` goes by its words.
 */
export function isPageScript(file: ts.SourceFile): boolean {
  if (/\.[mc][jt]s$/.test(file.fileName) || ts.isExternalModule(file) || file.text.startsWith('#!')) return false;
  return !/\brequire\s*\(|\bexports\b|\bimport\s*\(|\bprocess\s*\.|\b__(?:dir|file)name\b/.test(file.text);
}

export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}
