export const log: string[] = [];
const LOG_LIMIT = 500;
export function add(x: string, last: boolean) {
  if (x) {
    log.push(x);
    if (log.length > LOG_LIMIT) log.shift();
  } else if (last) {
    log.unshift(x);
    if (log.length > LOG_LIMIT) log.length = LOG_LIMIT;
  } else {
    log[log.length] = x;
    if (log.length > LOG_LIMIT) log.shift();
  }
  for (const c of x) {
    log.push(c)
    if (log.length > LOG_LIMIT) log.shift()
  }
}
