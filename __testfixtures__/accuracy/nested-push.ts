const byTag = new Map<'draft' | 'final', string[]>([
  ['draft', []],
  ['final', []],
]);
export function tag(kind: 'draft' | 'final', id: string): void {
  byTag.get(kind)!.push(id);
}
export const tagged = (kind: 'draft' | 'final') => byTag.get(kind);
