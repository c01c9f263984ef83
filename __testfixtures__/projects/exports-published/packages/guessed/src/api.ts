export { make } from './make.ts';
export { kept } from './memo.ts';
