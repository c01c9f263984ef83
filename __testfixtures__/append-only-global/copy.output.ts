export let log: string[] = [];
const LOG_LIMIT = 500;
export function add(x: string) {
  log = [...log, x].slice(-LOG_LIMIT);
  log = log.concat(x).slice(-LOG_LIMIT); // one
  log = [x, /* first */ ...log].slice(0, LOG_LIMIT);
}
export const clear = () => { log = []; };
