import { memoize } from 'lodash';

const tagsOf = memoize((text: string) => text.split(','));

export function tag(text: string, extra: string): number {
  const tags = tagsOf(text);
  tags.push(extra);
  return tags.length;
}
