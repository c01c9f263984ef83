import { list, name } from './list.ts';
const later = await import('./later.ts');
list(later);

export { list, name };
