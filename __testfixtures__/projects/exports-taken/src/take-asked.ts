import { list, name } from './list.ts';
import { kept } from './asked.ts';

export type Asked = typeof kept;

export { list, name };
