import type { ts } from 'ts-morph';
import { VIRTUAL_ROOT } from './project.ts';

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

/** Gives the answer to a question about a file; one that runs out of stack fails for that file alone. */
export function askAbout<T>(file: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof RangeError ? new CheckerFailure(file, error) : error;
  }
}

function guard<N extends ts.Node, Rest extends readonly unknown[], T>(ask: (node: N, ...rest: Rest) => T): (node: N, ...rest: Rest) => T {
  return (node, ...rest) => {
    try {
      return ask(node, ...rest);
    } catch (error) {
      const isOwn = error instanceof RangeError || (error instanceof Error && error.message.startsWith('Debug Failure'));
      throw isOwn ? new CheckerFailure(node.getSourceFile().fileName.slice(VIRTUAL_ROOT.length), error) : error;
    }
  };
}

/** The checker with failures of its questions about a node turned into CheckerFailure. */
export function guardChecker(checker: ts.TypeChecker): ts.TypeChecker {
  const getShorthand = guard((node: ts.Node) => checker.getShorthandAssignmentValueSymbol(node));
  return {
    ...checker,
    getTypeAtLocation: guard(checker.getTypeAtLocation),
    getSymbolAtLocation: guard(checker.getSymbolAtLocation),
    getResolvedSignature: guard(checker.getResolvedSignature),
    getContextualType: guard(checker.getContextualType),
    getShorthandAssignmentValueSymbol: (node) => node && getShorthand(node),
    getExportSpecifierLocalTargetSymbol: guard(checker.getExportSpecifierLocalTargetSymbol),
  };
}
