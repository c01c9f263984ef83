import { list, name } from './list.ts';
import * as indexed from './indexed.ts';

list((indexed as Record<string, unknown>)[name()]);

export { list, name };
