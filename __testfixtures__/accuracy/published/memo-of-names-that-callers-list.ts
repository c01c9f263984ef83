const dashed = new Map<string, string>();

export function toDashed(text: string): string {
  let result = dashed.get(text);
  if (result === undefined) {
    result = text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    dashed.set(text, result);
  }
  return result;
}

export function define(element: Element, values: Record<string, string>): void {
  for (const key of Object.keys(values)) element.setAttribute(toDashed(key), values[key] ?? '');
}
