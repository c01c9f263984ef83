export { make as kept } from './make.ts';
