import { memoize } from 'lodash';

const extension = memoize((file: string): string | undefined => file.split('.')[1]);

export const isScript = (file: string): boolean => extension(file) === 'js';
