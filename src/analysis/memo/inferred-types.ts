import { ts } from 'ts-morph';
import type { TaskFacts } from '../../types.ts';
import type { Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isAssignment, unwrap } from '../syntax/syntax.ts';
import { getMembers } from '../syntax/type-flags.ts';

const NAMED = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike;
const MAX_DEPTH = 3;

/**
 * What the entries of a memo in JavaScript are, as a comment of any file can say it; nothing for what is open. Where a miss has a type of its own
 * the value stays open as it was: code that never had to ask for `undefined` would now.
 */
export function getInferredTexts(
  { index, isNullStrict }: AnalysisContext,
  container: Container,
  keys: TaskFacts['keys'],
): Pick<TaskFacts, 'keyType' | 'valueType'> {
  const isClear = keys === 'string' || keys === 'number';
  const { nameNode } = container.declaration;
  const value = isNullStrict(index.getFile(nameNode).file) ? undefined : getValueText(index, container);
  return { ...(isClear ? { keyType: keys } : {}), ...(value === undefined ? {} : { valueType: value }) };
}

/** The one type of everything that is stored. */
function getValueText(index: ProgramIndex, container: Container): string | undefined {
  const stored = container.accesses.flatMap(({ kind, via, value }) => (kind === 'growth' && via !== 'nested' && value ? [value] : []));
  const texts = new Set(stored.flatMap((value) => getTypes(index, container, value)).map((type) => getText(index, type)));
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

/** Of a variable that is open because it holds what was read, the types of what else it is set to. */
function getTypes(index: ProgramIndex, { accesses }: Container, value: ts.Expression): ts.Type[] {
  const { checker } = index;
  const stored = unwrap(value);
  const made = isAssignment(stored) ? unwrap(stored.right) : stored;
  const type = checker.getTypeAtLocation(made);
  if (!(type.flags & ts.TypeFlags.Any) || !ts.isIdentifier(made)) return [type];
  const symbol = index.getSymbol(made);
  const declared = symbol?.valueDeclaration;
  if (!declared || !ts.isVariableDeclaration(declared)) return [type];
  const initial = declared.initializer && unwrap(declared.initializer);
  const isRead = accesses.some(({ kind, node }) => kind === 'read' && node === initial);
  const sources = [...(initial && !isRead ? [initial] : []), ...index.getAssignments(symbol).map(({ right }) => right)];
  return sources.length > 0 ? sources.map((source) => checker.getTypeAtLocation(source)) : [type];
}

function getText(index: ProgramIndex, type: ts.Type): string | undefined {
  const widened = index.checker.getBaseTypeOfLiteralType(type);
  return isNameable(index, widened) ? index.checker.typeToString(widened, undefined, ts.TypeFormatFlags.NoTruncation) : undefined;
}

/** It is made of types of the language alone. */
function isNameable(index: ProgramIndex, type: ts.Type, depth = 0): boolean {
  return getMembers(type).every((member) => {
    if (member.flags & NAMED) return true;
    const { symbol } = member;
    if (depth > MAX_DEPTH || !(member.flags & ts.TypeFlags.Object) || !symbol || symbol.name.startsWith('__')) return false;
    const isOfLanguage = symbol.declarations?.some(ts.isInterfaceDeclaration) === true && !index.declares(symbol);
    const isReference = ((member as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const parts = isReference ? index.checker.getTypeArguments(member as ts.TypeReference) : [];
    return isOfLanguage && parts.every((part) => isNameable(index, part, depth + 1));
  });
}
