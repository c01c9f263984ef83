/** Every request. */
export const requestLog: string[] = []; // newest last

export function onRequest(url: string) {
  requestLog.push(url); // keep
  return requestLog.slice(-10);
}
