interface Route {
  readonly path: string;
  readonly params: readonly string[];
}
const routes = new Map<string, Route>();
function routeOf(path: string): Route {
  const known = routes.get(path);
  if (known) return known;
  const route: Route = { path, params: path.split('/') };
  routes.set(path, route);
  return route;
}
let lastParams: readonly string[] | undefined;
export function navigate(path: string): void {
  const { params } = routeOf(path);
  if (params !== lastParams) {
    lastParams = params;
    console.log('render', params.length);
  }
}
