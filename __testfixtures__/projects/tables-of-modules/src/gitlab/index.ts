export { getOwner, open } from './owners.ts';
