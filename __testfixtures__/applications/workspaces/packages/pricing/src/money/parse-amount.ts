import { exponentOf } from './currency.js';

export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

/** Parses what property managers type into price fields: "1.234,50 EUR". */
export class AmountParser {
  #parsed = new Map<string, Amount | null>();

  parse(input: string): Amount | null {
    const seen = this.#parsed.get(input);
    if (seen !== undefined) return seen;

    const amount = this.#read(input);
    this.#parsed.set(input, amount);
    return amount;
  }

  #read(input: string): Amount | null {
    const match = /^\s*([\d.,' ]+?)\s*([A-Z]{3})\s*$/.exec(input);
    if (!match) return null;
    const [, digits = '', currency = ''] = match;
    const decimal = /[.,](\d{1,2})$/.exec(digits);
    const whole = (decimal ? digits.slice(0, decimal.index) : digits).replace(/\D/g, '');
    const value = Number(`${whole || '0'}.${decimal?.[1] ?? '0'}`);
    return Object.freeze({ minor: Math.round(value * 10 ** exponentOf(currency)), currency });
  }
}

export const amountParser = new AmountParser();
