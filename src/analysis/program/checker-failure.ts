import type { ts } from 'ts-morph';
import { VIRTUAL_ROOT } from './project.ts';

/** A checker knows the properties of what `module.exports` is as well. */
export type ModuleChecker = ts.TypeChecker & { getExportsAndPropertiesOfModule(symbol: ts.Symbol): ts.Symbol[] };

/** The type checker failed in `file`: out of stack, as in long branches of assignments, or by an assertion of its own. Or what follows code did. */
export class CheckerFailure extends Error {
  readonly file: string;
  readonly isTooDeep: boolean;
  constructor(file: string, cause: Error) {
    super(`the type checker failed in ${file}: ${cause.message}`, { cause });
    this.file = file;
    this.isTooDeep = cause instanceof RangeError;
  }
}

function isAssertion(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith('Debug Failure');
}

/** Out of stack, or an assertion of the checker's own. */
function isOwn(error: unknown): error is Error {
  return error instanceof RangeError || isAssertion(error);
}

/** An assertion about types that are only half known, as of a long `new Map([…])` asked for from another file, holds when they are asked for again. */
function askAgain<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!isAssertion(error)) throw error;
    return ask();
  }
}

/** Gives the answer to a question about a file; one that the checker fails on fails for that file alone. */
export function askAbout<T>(file: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw isOwn(error) ? new CheckerFailure(file, error) : error;
  }
}

function isNode(about: ts.Node | ts.Symbol): about is ts.Node {
  return 'kind' in about;
}

function guard<N extends ts.Node | ts.Symbol, Rest extends readonly unknown[], T>(
  ask: (about: N, ...rest: Rest) => T,
): (about: N, ...rest: Rest) => T {
  return (about, ...rest) => {
    try {
      return askAgain(() => ask(about, ...rest));
    } catch (error) {
      const node = isNode(about) ? about : about.declarations?.[0];
      throw node && isOwn(error) ? new CheckerFailure(node.getSourceFile().fileName.slice(VIRTUAL_ROOT.length), error) : error;
    }
  };
}

/** The checker with failures of its questions about a node or a symbol turned into CheckerFailure. */
export function guardChecker(checker: ts.TypeChecker): ts.TypeChecker {
  const getShorthand = guard((node: ts.Node) => checker.getShorthandAssignmentValueSymbol(node));
  const guarded: Partial<ModuleChecker> = {
    getExportsAndPropertiesOfModule: guard((checker as ModuleChecker).getExportsAndPropertiesOfModule),
  };
  return {
    ...checker,
    ...guarded,
    getTypeAtLocation: guard(checker.getTypeAtLocation),
    getTypeOfSymbol: guard(checker.getTypeOfSymbol),
    getTypeOfSymbolAtLocation: guard(checker.getTypeOfSymbolAtLocation),
    getSymbolAtLocation: guard(checker.getSymbolAtLocation),
    getAliasedSymbol: guard(checker.getAliasedSymbol),
    getExportsOfModule: guard(checker.getExportsOfModule),
    getPropertySymbolOfDestructuringAssignment: guard(checker.getPropertySymbolOfDestructuringAssignment),
    getResolvedSignature: guard(checker.getResolvedSignature),
    getContextualType: guard(checker.getContextualType),
    getShorthandAssignmentValueSymbol: (node) => node && getShorthand(node),
    getExportSpecifierLocalTargetSymbol: guard(checker.getExportSpecifierLocalTargetSymbol),
  };
}
