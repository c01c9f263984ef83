import { nameOf } from './header.js';

for (const one of process.argv.slice(2)) console.log(nameOf(one));
