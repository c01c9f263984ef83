const rates: Record<string, number> = { EUR: 1 };
const prices = new Map<string, number>();

export function price(currency: string): number {
  const known = prices.get(currency);
  if (known !== undefined) return known;
  const made = 100 * (rates[currency] ?? 0);
  prices.set(currency, made);
  return made;
}

const commands = { price };
export const shown = commands.price('CHF');
rates['CHF'] = 0.95;
