import { memoize } from 'lodash';

type Level = 'debug' | 'info' | 'error';
const prefixOf = memoize((level: Level) => `[${level.toUpperCase()}]`);

export const log = (level: Level, text: string) => `${prefixOf(level)} ${text}`;
