class Rates {
  static euro = 1;
}

const prices = new Map<string, string>();

export function price(key: string): string {
  let text = prices.get(key);
  if (text === undefined) {
    text = `${key}:${Rates.euro}`;
    prices.set(key, text);
  }
  return text;
}

export function setEuro(rate: number): void {
  Rates.euro = rate;
}
