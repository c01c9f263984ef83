import { memoize } from 'lodash';

interface Order {
  readonly total: number;
}
const labelOf = memoize((order: Order | null) => `${order?.total ?? 0} EUR`);

export const pay = (order: Order | null): string => labelOf(order);
