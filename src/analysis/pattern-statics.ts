import { ts } from 'ts-morph';
import type { ProgramIndex } from './program-index.ts';

const STATICS = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9', 'lastMatch', 'lastParen', 'leftContext', 'rightContext'];

/** `RegExp.$1`: what the last pattern that ran anywhere has matched. */
export function getPatternStatic(index: ProgramIndex): ts.Node | undefined {
  return STATICS.flatMap((name) => index.getNames(name)).find(isOfPatterns)?.parent;
}

function isOfPatterns({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.expression.getText() === 'RegExp';
}
