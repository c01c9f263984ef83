import memoizee from 'memoizee';

const kindOf = memoizee((value: string | number) => typeof value, { primitive: true });

export const describe = (value: string | number): string => kindOf(value);
