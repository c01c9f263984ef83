/** Calls `make` with a handler of each kind, whenever a user wants one. */
export function adapt(handlers) {
  return new Proxy(handlers, {});
}
