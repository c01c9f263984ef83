import { codeFrameColumns } from '@babel/code-frame';
import type { Finding } from '../types.ts';
import { printable } from './terminal.ts';

/** The declaration's line with a caret under the name; nothing where the evidence holds no declaration. */
export function declarationFrame(finding: Pick<Finding, 'name' | 'evidence'>, color: boolean): string {
  const declaration = finding.evidence.find(({ role }) => role === 'declaration');
  if (declaration === undefined || declaration.text === '') return '';
  const column = columnInTrimmed(declaration.text, finding.name, declaration.column);
  const text = printable(declaration.text);
  // A caret is only right where nothing before it was escaped.
  const pointed = column !== undefined && text.startsWith(declaration.text.slice(0, column - 1)) ? column : undefined;
  const start = { line: declaration.line, ...(pointed === undefined ? {} : { column: pointed }) };
  const end = pointed === undefined ? undefined : { line: declaration.line, column: pointed + shownLength(text, pointed, finding.name) };
  // `startLine` is in @babel/code-frame 7.29 and not yet in its types, hence no literal at the call.
  const options = { startLine: declaration.line, ...(color ? { forceColor: true } : {}) };
  return codeFrameColumns(text, { start, end }, options);
}

/** Evidence is trimmed, its column is not: the name's place is the last one that some indentation moves to that column. */
function columnInTrimmed(text: string, name: string, column: number): number | undefined {
  const index = text.lastIndexOf(lastWord(name), column - 1);
  return index === -1 ? undefined : index + 1;
}

function shownLength(text: string, column: number, name: string): number {
  return Math.max(1, Math.min(lastWord(name).length, text.length - column + 1));
}

/** What of `Rates.samples` or `Workspace#members` stands in the declaration. */
function lastWord(name: string): string {
  return /[\p{ID_Continue}$]+$/u.exec(name)?.[0] ?? name;
}
