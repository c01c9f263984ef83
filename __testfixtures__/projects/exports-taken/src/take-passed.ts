import { list, name } from './list.ts';
import * as passed from './passed.ts';

list(passed);

export { list, name };
