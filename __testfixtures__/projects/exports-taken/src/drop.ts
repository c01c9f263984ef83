import { kept } from './dropped.ts';

console.log(kept.delete('a'));
