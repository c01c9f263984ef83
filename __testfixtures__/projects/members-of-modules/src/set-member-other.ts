import { text } from './set-member-text.ts';

export function use(partsSetMember: (path: string) => string[]): void {
  text.partsSetMember = partsSetMember;
}
