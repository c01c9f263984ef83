import { parse } from './parse.ts';
import QuickLRU from 'quick-lru';

const trees = new QuickLRU<string, Tree | undefined>({ maxSize: 256 });

export function treeOf(text: string): Tree | undefined {
  if (trees.has(text)) return trees.get(text);
  const tree = parse(text);
  trees.set(text, tree);
  return tree;
}
