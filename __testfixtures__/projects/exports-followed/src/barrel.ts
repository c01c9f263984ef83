export * from './starred.ts';
export { nouns as things } from './nouns.ts';
export * as verbs from './verbs.ts';
