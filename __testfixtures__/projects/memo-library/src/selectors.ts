import { createSelector } from 'reselect';

/** Version 4 keeps one result. */
export const selectName = createSelector([(state: { name: string }) => state.name], (name) => name.trim());
