import { nanomemoize } from 'nano-memoize';

const wordsOf = nanomemoize((text: string) => text.split(/\W+/).length);

export function countWords(request: { readonly body: string }): number {
  return wordsOf(request.body);
}
