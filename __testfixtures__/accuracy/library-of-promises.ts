import memoizee from 'memoizee';

const load = memoizee(async (url: string) => (await fetch(url)).status, { promise: true });

export const check = async (url: string): Promise<boolean> => (await load(url)) === 200;
