import memoizee from 'memoizee';

const released: string[] = [];
const handleOf = memoizee((name: string) => name.length, { dispose: (size: number) => released.push(String(size)) });

export const open = (name: string): number => handleOf(name);
export const count = (): number => released.length;
