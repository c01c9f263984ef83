import memoize from 'just-memoize';

const wordsOf = memoize((text: string) => text.split(/\W+/).length);

export function countWords(request: { readonly body: string }): number {
  return wordsOf(request.body);
}
