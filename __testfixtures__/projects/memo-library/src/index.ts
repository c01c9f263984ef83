export * from './text.ts';
export { toUpper as shout, default as lengthOf } from './text.ts';
