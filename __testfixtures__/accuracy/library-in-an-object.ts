import { memoize } from 'lodash';

export const api = { sizeOf: memoize((text: string) => text.length) };

export const size = (text: string): number => api.sizeOf(text);
