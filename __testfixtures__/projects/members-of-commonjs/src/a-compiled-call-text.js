'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.partsACompiledCall = void 0;
const partsACompiledCall = (path) => String(path).split('.');
exports.partsACompiledCall = partsACompiledCall;
