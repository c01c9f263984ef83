import { createSelector, lruMemoize } from 'reselect';

interface State {
  readonly items: readonly { readonly id: string }[];
}

export const selectItem = createSelector(
  [(_: State, id: string) => id, (state: State) => state.items],
  (id, items) => items.find((item) => item.id === id),
  { memoize: lruMemoize },
);

export const isKnown = (state: State, id: string): boolean => selectItem(state, id) !== undefined;
