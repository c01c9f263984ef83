import type { ts } from 'ts-morph';

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
  | { readonly kind: 'short' | 'local'; readonly note: string };

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
