export * from './memo.ts';
export { make } from './make.ts';
