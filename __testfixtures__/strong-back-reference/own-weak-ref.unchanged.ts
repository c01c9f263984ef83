import { WeakRef } from './polyfill.ts';
export class Child {
  parent: Parent | undefined;
}
export { WeakRef };
