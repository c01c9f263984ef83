import { parse } from '#parse';

export function count(text: string): number {
  return parse(text).push('end');
}
