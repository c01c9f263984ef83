import { nanomemoize } from 'nano-memoize';

const wordsOf = nanomemoize((text: string) => text.split(/\W+/).length, { maxAge: 60_000 });

export function countWords(request: { readonly body: string }): number {
  return wordsOf(request.body);
}
