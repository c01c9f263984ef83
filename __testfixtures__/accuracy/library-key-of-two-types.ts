import { memoize } from 'lodash';

const kindOf = memoize(
  (id: string | number) => typeof id,
  (id) => id,
);

export const describe = (id: string | number): string => kindOf(id);
