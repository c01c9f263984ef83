import type { ts } from 'ts-morph';
import type { PurityAnalysis } from './purity.ts';
import type { ProgramIndex } from '../program/program-index.ts';

/** The code that is checked, and where. */
export interface Checked {
  readonly purity: PurityAnalysis;
  readonly index: ProgramIndex;
  /** The function or class that the code is of. */
  readonly scope: ts.Node;
  /** The function, `scope` or one around it, of whose run `scope` is a part; none for the function of the memo itself. */
  readonly run?: ts.Node | undefined;
  /** The accesses of the memo itself, which are meant. */
  readonly own: ReadonlySet<ts.Node>;
  /** Names that are the key of the entry: the same whenever the value is made again. */
  readonly keys?: ReadonlySet<ts.Node>;
  /** All of the code that is checked, where it is a part of its function. */
  readonly parts?: readonly ts.Node[];
  readonly depth: number;
  /** What it throws may be caught within the computation. */
  readonly isCaught: boolean;
  /** It is called by `new`, so that `this` is what it makes. */
  readonly isMaker?: boolean;
}
