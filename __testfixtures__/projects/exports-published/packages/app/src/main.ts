import { make } from '@sample/neighbour';
import { kept } from '@sample/guessed';

console.log(make(String(process.argv[2])), kept);
