export const LOG_LIMIT = 3;
export const log: string[] = [];
const LOG_LIMIT2 = 500;
export function add(x: string) {
  log.push(x);
  if (log.length > LOG_LIMIT2) log.shift();
}
