import { ts } from 'ts-morph';
import { getPassedFunction } from './function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getResults } from '../syntax/results.ts';
import { isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';

/** Puts a class into a list or a table, or notes something about it. */
const NOTES = /^(?:add|push|set|defineMetadata|metadata)$/;

/** `@Injectable()` of the program that does no more than note which class it stands at: the class stays what it is. */
export function isMarking(index: ProgramIndex, { expression }: ts.Decorator): boolean {
  const used = unwrap(expression);
  const fn = getPassedFunction(index, ts.isCallExpression(used) ? used.expression : used);
  if (!fn) return false;
  const [made, ...others] = ts.isCallExpression(used) ? getResults(fn).map((one) => unwrap(one)) : [fn];
  if (!made || !isFunctionNode(made) || others.length > 0) return false;
  const isReplacing = getResults(made).some((one) => !isHarmlessResult(one));
  return !isReplacing && made.parameters.every(({ name }) => ts.isIdentifier(name) && isOnlyNoted(index, name));
}

/** `() => undefined`, `(target) => void list.push(target)`, `(target) => list.push(target)`: no other class. */
function isHarmlessResult(result: ts.Expression): boolean {
  const value = unwrap(result);
  return isNothing(value) || (ts.isCallExpression(value) && isNote(value));
}

function isOnlyNoted(index: ProgramIndex, name: ts.Identifier): boolean {
  const symbol = index.getSymbol(name);
  return index.getNamesInFile(name.text, name.getSourceFile()).every((use) => {
    if (use === name || index.getSymbol(use) !== symbol) return true;
    const outer = wrapped(use);
    const { parent } = outer;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === outer && parent.name.text === 'name';
    return ts.isCallExpression(parent) && parent.expression !== outer && isNote(parent);
  });
}

function isNote({ expression }: ts.CallExpression): boolean {
  const callee = unwrap(expression);
  return ts.isPropertyAccessExpression(callee) && NOTES.test(callee.name.text);
}
