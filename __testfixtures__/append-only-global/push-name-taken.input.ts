export const LOG_LIMIT = 3;
export const log: string[] = [];
export function add(x: string) {
  log.push(x);
}
