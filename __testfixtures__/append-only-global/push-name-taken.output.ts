export const LOG_LIMIT = 3;
export const log: string[] = [];
const MAX_LOG = 500;
export function add(x: string) {
  log.push(x);
  if (log.length > MAX_LOG) log.shift();
}
