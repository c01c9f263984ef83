export let log: string[] = [];
export function add(x: string) {
  log = [...log, x];
  log = log.concat(x); // one
  log = [x, /* first */ ...log];
}
export const clear = () => { log = []; };
