export { kept } from './memo.ts';
export { make } from './make.ts';
