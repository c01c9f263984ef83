const emitted = new Map<string, string>();
/** The declaration, the first time that a type is used. */
export function declarationOf(type: string): string {
  if (emitted.get(type)) return '';
  const text = `type ${type} = { readonly kind: '${type}' };`;
  emitted.set(type, text);
  return text;
}
