import * as interop from './interop.js';

console.log(interop.default);
