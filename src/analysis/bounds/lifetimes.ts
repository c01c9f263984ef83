import { ts } from 'ts-morph';
import { GLOBAL_NAMES, getEnclosingFunction, isCommonJsExports } from '../syntax/syntax.ts';

/** How long a container lives: as long as the process, or as long as something that may be short-lived. */
export type Lifetime =
  /** `by` keeps it: the module, or the instance that a module-level binding holds. */
  | {
      readonly kind: 'process';
      readonly by?: ts.Node;
      readonly note: string;
      /** By convention: what a dependency injection container makes, callbacks that are registered while the program starts. */
      readonly isAssumed?: true;
    }
  /** Nobody in the program decides: an exported class or factory, used by others. */
  | { readonly kind: 'unknown'; readonly by?: ts.Node; readonly note: string }
  /** Made anew for each call or object, and released with it. `local`: not even captured. */
  | {
      readonly kind: 'short' | 'local';
      readonly note: string;
      /** Nothing but the call that made it was seen to have it. */
      readonly isDropped?: true;
    };

/** By something that lives on, as far as is known. */
export function isHeld(lifetime: Lifetime | undefined): lifetime is Exclude<Lifetime, { readonly kind: 'short' | 'local' }> {
  return lifetime?.kind === 'process' || lifetime?.kind === 'unknown';
}

/** What was found out at each depth. */
export function createMemo(depths: number): readonly Map<ts.Node, Lifetime>[] {
  return Array.from({ length: depths }, () => new Map());
}

/** Of several places that keep one thing: the first that does so for good, else the first whose end is not known. Asked one by one. */
export function askLongest([place, ...others]: readonly [ts.Node, ...ts.Node[]], ask: (place: ts.Node) => Lifetime): Lifetime {
  let best = ask(place);
  for (const other of best.kind === 'process' ? [] : others) {
    const held = ask(other);
    if (held.kind === 'process') return held;
    if (held.kind === 'unknown' && best.kind !== 'unknown') best = held;
  }
  return best;
}

export const PROCESS: Lifetime = { kind: 'process', note: 'lives as long as the process' };

/** Of what hangs on something that the program does not declare. */
export function ofUndeclared(base: ts.Node): Lifetime {
  if (ts.isIdentifier(base) && (/^(?:module|exports)$/.test(base.text) || GLOBAL_NAMES.has(base.text))) return PROCESS;
  return { kind: 'short', note: `belongs to ${base.getText()}, which is not known to live on` };
}

/** Of what is assigned to a part of `base`, where only its declaration says for how long that lives. */
export function ofBase(left: ts.Expression, base: ts.Node, declaration: ts.Node | undefined): Lifetime {
  const isLong = declaration
    ? !ts.isParameter(declaration) && !getEnclosingFunction(declaration)
    : isCommonJsExports(left) || (ts.isIdentifier(base) && GLOBAL_NAMES.has(base.text));
  if (isLong) return { kind: 'process', by: left, note: `kept by ${left.getText()} for as long as the process lives` };
  return { kind: 'short', note: 'released with its owner' };
}
