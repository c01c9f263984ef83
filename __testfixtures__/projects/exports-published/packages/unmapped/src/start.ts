import { make } from './make.ts';

console.log(make('a'));
