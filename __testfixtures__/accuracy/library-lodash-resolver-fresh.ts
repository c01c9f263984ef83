import { memoize } from 'lodash';

const distance = memoize(
  (x: number, y: number) => Math.sqrt(x * x + y * y),
  (x, y) => [x, y],
);

export function isNear(point: { x: number; y: number }): boolean {
  return distance(point.x, point.y) < 10;
}
