import memoize from '@emotion/memoize';

const toDashes = memoize((name: string) => name.replace(/[A-Z]/g, '-$&').toLowerCase());

export function toAttribute(request: { readonly query: { readonly name: string } }): string {
  return toDashes(request.query.name);
}
