export const log: string[] = [];
export function add(x: string) {
  switch (x) {
    case 'a':
      log.push(x);
      break;
    default: log.push('other'); break;
  }
}
