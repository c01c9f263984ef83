import { memoize } from 'lodash';

interface Order {
  total: number;
}
const labelOf = memoize((order: Order) => `${order.total} EUR`);

export function pay(order: Order): string {
  const label = labelOf(order);
  order.total = 0;
  return label;
}
