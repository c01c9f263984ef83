import { list, name } from './list.ts';
import all from './all.ts';

list(all);

export { list, name };
