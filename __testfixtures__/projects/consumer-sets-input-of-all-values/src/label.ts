import { settings } from './settings.ts';

const labels = new Map<string, string>();

export function label(product: string): string {
  const known = labels.get(product);
  if (known !== undefined) return known;
  const made = product.padStart(settings.width);
  labels.set(product, made);
  return made;
}
