/** Users make one and keep it: nothing says of what type `this` is. */
export function Router(): void {
  // @ts-expect-error -- older code
  this.routes = {};
}

Router.prototype.add = function (path: string, handler: () => void): void {
  this.routes[path] = handler;
};

Router.prototype.find = function (path: string): unknown {
  return this.routes[path];
};
