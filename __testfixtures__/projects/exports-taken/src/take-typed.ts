import { list, name } from './list.ts';
import type * as typed from './typed.ts';

export type Typed = typeof typed;

export { list, name };
