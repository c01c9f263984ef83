import { memoize } from 'lodash';

const steps: (n: number) => number = memoize((n: number): number => (n < 2 ? n : steps(n - 1) + steps(n - 2)));

export const climb = (n: number): number => steps(n);
