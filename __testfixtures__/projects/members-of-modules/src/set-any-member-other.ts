import { text } from './set-any-member-text.ts';

export function use(more: Partial<typeof text>): void {
  Object.assign(text, more);
}
