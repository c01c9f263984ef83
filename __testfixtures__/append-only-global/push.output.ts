/** Every request. */
export const requestLog: string[] = []; // newest last
const REQUEST_LOG_LIMIT = 500;

export function onRequest(url: string) {
  requestLog.push(url); // keep
  if (requestLog.length > REQUEST_LOG_LIMIT) requestLog.shift();
  return requestLog.slice(-10);
}
