import { list, name } from './list.ts';
import('./promised.ts').then(list);

export { list, name };
