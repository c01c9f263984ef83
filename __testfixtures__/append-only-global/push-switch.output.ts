export const log: string[] = [];
const LOG_LIMIT = 500;
export function add(x: string) {
  switch (x) {
    case 'a':
      log.push(x);
      if (log.length > LOG_LIMIT) log.shift();
      break;
    default: log.push('other'); if (log.length > LOG_LIMIT) log.shift(); break;
  }
}
