import { make } from '@sample/neighbour';
import { kept } from '@sample/guessed';

console.log(make('a'), kept);
