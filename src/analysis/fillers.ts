import { ts } from 'ts-morph';
import type { CallGraph } from './calls/calls.ts';
import { describeFunction, type FunctionOrClass } from './calls/function-names.ts';
import type { Access, Container } from './containers/containers.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { isDemonstration } from './program/test-files.ts';
import type { Proof } from './sureness.ts';
import { getEnclosingFunction, isInside, unwrap } from './syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
}

/**
 * `tokens.set(selector, parse(selector))` of a class that wraps a map: who reads of a field that grows wants to know which of its instances does, and
 * under which keys. Only where a method keeps what it is given, as a key or as an element.
 */
export function getFillers(
  { declaration: { root, maker } }: Container,
  growth: readonly Access[],
  { index, calls }: Parts,
): readonly Proof[] {
  if (root !== 'singleton' || !maker) return [];
  const methods = new Set(growth.flatMap((access) => getGivenMethod(index, access) ?? []));
  return [...methods].flatMap((method) => {
    const { file } = index.getFile(method);
    const note = `adds through ${describeFunction(method)}`;
    const callers = calls.getCallers(method).sure.filter((call) => !isInside(call, maker));
    return callers.flatMap((node) => (isDemonstration(index.getFile(node).file, file) ? [] : [{ role: 'growth', node, note } as const]));
  });
}

/** The function that is given the key, or the element where there is none. */
function getGivenMethod(index: ProgramIndex, { node, key, value }: Access): FunctionOrClass | undefined {
  const fn = getEnclosingFunction(node);
  const given = key ?? value;
  if (!fn || ts.isConstructorDeclaration(fn) || !given) return undefined;
  const parameter = index.getSymbol(unwrap(given))?.valueDeclaration;
  return parameter && ts.isParameter(parameter) && parameter.parent === fn ? fn : undefined;
}
