import memoize from 'memoize';

interface Order {
  readonly total: number;
}
const labelOf = memoize((order: Order) => `${order.total} EUR`);

export const pay = (body: string): string => labelOf(JSON.parse(body));
