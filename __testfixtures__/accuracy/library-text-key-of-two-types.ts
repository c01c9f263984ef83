import { memoize } from 'lodash';

const kindOf = memoize(
  (id: string | number, scope: string) => `${scope} ${typeof id}`,
  (id: string | number, scope: string) => `${scope}/${id}`,
);

export const describe = (id: string | number, scope: string): string => kindOf(id, scope);
