import type { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';

/** Where the program watches what the garbage collector takes: there, letting go of an object is seen. */
export function getCollectionWatch(index: ProgramIndex): ts.Node | undefined {
  return ['WeakRef', 'FinalizationRegistry'].flatMap((name) => index.getNames(name))[0];
}
