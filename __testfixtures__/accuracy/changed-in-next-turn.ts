interface Node_ {
  text: string;
  followers: number;
}
const nodes = new Map<string, Node_>();
function nodeOf(text: string): Node_ {
  let node = nodes.get(text);
  if (!node) {
    node = { text, followers: 0 };
    nodes.set(text, node);
  }
  return node;
}
export function learn(words: readonly string[]): void {
  let before: Node_ | undefined;
  for (const word of words) {
    if (before) before.followers += 1;
    before = nodeOf(word);
  }
}
export function followersOf(word: string): number {
  return nodeOf(word).followers;
}
