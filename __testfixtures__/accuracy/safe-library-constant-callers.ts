import memoize from 'memoize';

const load = memoize((name: string) => import(name));

export const start = (isServer: boolean) => (isServer ? load('node:http') : load('node:net'));
