export type Handler = (url: string) => Promise<string>;

export default class Router {
  private readonly routes: Record<string, Handler> = {};

  public get(path: string, handler: Handler): void {
    this.routes[path] = handler;
  }

  public find(path: string): Handler | undefined {
    return this.routes[path];
  }
}
