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

/** `onDoubt`: after an assertion the checker answers the same question, and what it says may be less than it knew. */
function createGuard(onDoubt: () => void) {
  return <N extends ts.Node | ts.Symbol, Rest extends readonly unknown[], T>(ask: (about: N, ...rest: Rest) => T) =>
    (about: N, ...rest: Rest): T => {
      try {
        return ask(about, ...rest);
      } catch (error) {
        if (!isAssertion(error)) throw blame(about, error);
        onDoubt();
      }
      try {
        return ask(about, ...rest);
      } catch (error) {
        throw blame(about, error);
      }
    };
}

/** What is no file of the program cannot be left out. */
function blame(about: ts.Node | ts.Symbol, error: unknown): unknown {
  const node = isNode(about) ? about : about.declarations?.[0];
  const file = node?.getSourceFile().fileName;
  return file?.startsWith(VIRTUAL_ROOT) && isOwn(error) ? new CheckerFailure(file.slice(VIRTUAL_ROOT.length), error) : error;
}

/** The checker with failures of its questions about a node or a symbol turned into CheckerFailure; `onDoubt` where it fails and then answers. */
export function guardChecker(checker: ts.TypeChecker, onDoubt: () => void): ts.TypeChecker {
  const guard = createGuard(onDoubt);
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
