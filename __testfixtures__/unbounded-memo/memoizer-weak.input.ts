import _ from 'lodash';
import memoize from 'memoize';

const labelOf = _.memoize((order: { total: number }) => `${order.total} EUR`);
const sizeOf = memoize((order: { lines: string[] }) => order.lines.length);

export const all = (order: { total: number; lines: string[] }) => [labelOf(order), sizeOf(order)];
