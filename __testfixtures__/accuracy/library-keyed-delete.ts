import memoizee from 'memoizee';

const profileOf = memoizee((id: string) => ({ id, name: id.toUpperCase() }));

export const nameOf = (id: string): string => profileOf(id).name;
export function rename(id: string): void {
  profileOf.delete(id);
}
export function onRename(listen: (done: (id: string) => void) => void): void {
  listen(rename);
}
