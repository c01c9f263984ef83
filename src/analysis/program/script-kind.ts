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

export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}
