import { cacheMisses } from '@lodgely/core';

export interface RouteMatch {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

const ROUTES = [
  ['listing', /^\/v1\/listings\/(?<id>[\w-]+)$/],
  ['availability', /^\/v1\/listings\/(?<id>[\w-]+)\/availability$/],
  ['booking', /^\/v1\/bookings\/(?<id>[\w-]+)$/],
  ['search', /^\/v1\/search$/],
] as const satisfies readonly (readonly [string, RegExp])[];

const matches: Record<string, RouteMatch | null> = Object.create(null);

function find(path: string): RouteMatch | null {
  for (const [name, pattern] of ROUTES) {
    const match = pattern.exec(path);
    if (match) return { name, params: { ...match.groups } };
  }
  return null;
}

/** Route name and parameters, for metrics labels and the permission check. */
export function matchRoute(path: string): RouteMatch | null {
  if (path in matches) return matches[path] ?? null;
  cacheMisses.inc({ cache: 'route-match' });
  const match = find(path);
  matches[path] = match;
  return match;
}
