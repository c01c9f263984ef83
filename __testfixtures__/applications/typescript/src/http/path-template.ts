export type Build = (params: Record<string, string>) => string;

const builders: Record<string, Build> = {};

/** `url('/listings/:id')({ id })`. Templates are literals in our own code, see routes/. */
export function url(template: `/${string}`): Build {
  const existing = builders[template];
  if (existing) return existing;
  const parts = template.split('/');
  const build: Build = (params) =>
    parts.map((p) => (p.startsWith(':') ? encodeURIComponent(params[p.slice(1)] ?? '') : p)).join('/');
  builders[template] = build;
  return build;
}
