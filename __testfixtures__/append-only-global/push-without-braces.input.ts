export const log: string[] = [];
export function add(x: string, last: boolean) {
  if (x) log.push(x);
  else if (last) log.unshift(x);
  else log[log.length] = x;
  for (const c of x) log.push(c)
}
