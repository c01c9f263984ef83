import { memoize } from 'lodash';

const pathOf = memoize((text: string) => ({ parts: text.split('/').length }));

export const isSame = (a: string, b: string): boolean => pathOf(a) === pathOf(b);
