import { hits } from './hits.ts';

export const total = (): number => hits.length;
