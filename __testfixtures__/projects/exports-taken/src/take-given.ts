import { list, name } from './list.ts';
import { kept } from './given.ts';

list(kept);

export { list, name };
