import { ts } from 'ts-morph';
import { outputs, type EditedFile, type Side, type Violation } from './edited-file.ts';

/**
 * The file is loaded as what it was before. An import makes a module of a script, whose globals other files may use; `require` is not
 * there in an ES module.
 */
export function checkModuleKind({ file, edits, before, after }: EditedFile): Violation | undefined {
  if (before.text === '') return undefined;
  const wasModule = ts.isExternalModule(before.sourceFile);
  const start = edits[0] ? (outputs(edits)[0]?.start ?? 0) : 0;
  if (ts.isExternalModule(after.sourceFile) !== wasModule && !/\.m[jt]s$/.test(file)) {
    return { reason: `${file} would ${wasModule ? 'no longer be' : 'become'} an ES module`, start };
  }
  const added = requireCalls(after) > requireCalls(before);
  if (!added || /\.c[jt]s$/.test(file)) return undefined;
  if (wasModule && requireCalls(before) === 0) return { reason: `${file} is an ES module, in which require is not there`, start };
  return isCommonJs(before) || wasModule
    ? undefined
    : { reason: `${file} is a script without modules, in which require may not be there`, start };
}

function requireCalls({ tokens }: Side): number {
  return tokens.filter((token, index) => token.text === 'require' && tokens[index + 1]?.text === '(').length;
}

function isCommonJs({ tokens }: Side): boolean {
  return tokens.some(({ text }, index) => {
    const next = tokens[index + 1]?.text;
    return (text === 'require' && next === '(') || (text === 'exports' && next !== ':') || (text === 'module' && next === '.');
  });
}
