import memoize from 'lodash/memoize';

const toPattern = memoize((text: string) => new RegExp(text));
export const patterns = ['a+', 'b+', process.argv[2] ?? 'c'].map((text) => toPattern(text));
