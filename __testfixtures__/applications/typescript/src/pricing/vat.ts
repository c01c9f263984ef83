const STANDARD: Readonly<Record<string, number>> = { DE: 0.19, FR: 0.2, NL: 0.21, SE: 0.25, PL: 0.23 };
const LODGING: Readonly<Record<string, number>> = { DE: 0.07, FR: 0.1, NL: 0.09, SE: 0.12, PL: 0.08 };

export type VatCategory = 'standard' | 'lodging';

const multipliers = new Map<string, number>();

export function vatMultiplier(country: string, category: VatCategory): number {
  const table = category === 'lodging' ? LODGING : STANDARD;
  if (!Object.hasOwn(table, country)) {
    throw new RangeError(`no VAT rate for ${country}`);
  }
  const key = `${country}:${category}`;
  let multiplier = multipliers.get(key);
  if (multiplier === undefined) {
    multiplier = 1 + table[country]!;
    multipliers.set(key, multiplier);
  }
  return multiplier;
}
