import { list, name } from './list.ts';
import * as spread from './spread.ts';

list({ ...spread });

export { list, name };
