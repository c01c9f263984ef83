import memize from 'memize';

const tokensOf = memize((text: string) => text.split(' ').length);

export function countTokens(request: { readonly body: string }): number {
  return tokensOf(request.body);
}
