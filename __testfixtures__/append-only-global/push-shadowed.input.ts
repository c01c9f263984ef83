export const log: string[] = [];
export function add(x: string) {
  log.push(x);
  const local = (log: string[]) => log.push(x);
  return local([]);
}
