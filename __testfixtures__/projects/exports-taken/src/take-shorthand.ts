import { list, name } from './list.ts';
import * as shorthand from './shorthand.ts';

list({ shorthand });

export { list, name };
