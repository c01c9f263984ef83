import { list, name } from './list.ts';
export type Imported = typeof import('./imported.ts');

export { list, name };
