import { counts } from './record.ts';

export function count(text: string): number {
  return (counts[text] ??= text.split(' ').length);
}
