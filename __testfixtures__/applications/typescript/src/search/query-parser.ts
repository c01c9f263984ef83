export type QueryNode =
  | { readonly type: 'term'; readonly value: string }
  | { readonly type: 'not'; readonly value: string }
  | { readonly type: 'filter'; readonly field: string; readonly value: string };

export class QueryParser {
  private static readonly cache = new Map<string, readonly QueryNode[]>();

  static parse(input: string): readonly QueryNode[] {
    const text = input.trim();
    const hit = this.cache.get(text);
    if (hit) return hit;
    const nodes = Object.freeze(text.split(/\s+/).filter(Boolean).map(QueryParser.node));
    this.cache.set(text, nodes);
    return nodes;
  }

  private static node(this: void, word: string): QueryNode {
    if (word.startsWith('-') && word.length > 1) return { type: 'not', value: word.slice(1) };
    const colon = word.indexOf(':');
    if (colon > 0) return { type: 'filter', field: word.slice(0, colon), value: word.slice(colon + 1) };
    return { type: 'term', value: word };
  }
}
