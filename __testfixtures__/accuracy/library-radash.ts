import { memo } from 'radash';

const wordsOf = memo((text: string) => text.split(/\W+/).length);

export function countWords(request: { readonly body: string }): number {
  return wordsOf(request.body);
}
