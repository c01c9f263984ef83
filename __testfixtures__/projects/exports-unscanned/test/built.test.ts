import { built } from '../dist/built.js';

console.log(built.size);
