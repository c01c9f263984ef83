import { parse } from './parse.ts';

const trees = new Map<string, Tree | undefined>();

export function treeOf(text: string): Tree | undefined {
  if (trees.has(text)) return trees.get(text);
  const tree = parse(text);
  trees.set(text, tree);
  return tree;
}
