export const log: string[] = [];
const LOG_LIMIT = 500;
export function add(x: string) {
  log.push(x);
  if (log.length > LOG_LIMIT) log.shift();
  const local = (log: string[]) => log.push(x);
  return local([]);
}
