import { memoize } from 'lodash';

const titleOf = memoize((id: string) => `Document ${id}`);

export function rename(id: string, title: string): void {
  titleOf.cache.set(id, title);
}
export const show = (id: string): string => titleOf(id);
