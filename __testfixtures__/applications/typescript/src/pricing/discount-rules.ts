export interface BasketFacts {
  readonly nights: number;
  readonly guests: number;
  readonly total: number;
}

export type Predicate = (facts: BasketFacts) => boolean;

type Op = '>=' | '<=' | '=' | '>' | '<';

const OPS: Readonly<Record<Op, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

/** Hosts write rules such as "nights >= 7 and guests < 3" in the back office. */
export class DiscountRules {
  private static compiled: Map<string, Predicate> = new Map();

  static compile(rule: string): Predicate {
    const ready = DiscountRules.compiled.get(rule);
    if (ready !== undefined) return ready;
    const terms = rule.split(/\s+and\s+/i).map(DiscountRules.term);
    const predicate: Predicate = (facts) => terms.every((t) => t(facts));
    DiscountRules.compiled.set(rule, predicate);
    return predicate;
  }

  private static term(this: void, text: string): Predicate {
    const m = /^(nights|guests|total)\s*(>=|<=|=|>|<)\s*(\d+)$/.exec(text.trim());
    if (!m) throw new SyntaxError(`bad discount term "${text}"`);
    const field = m[1] as keyof BasketFacts;
    const op = OPS[m[2] as Op];
    const limit = Number(m[3]);
    return (facts) => op(facts[field], limit);
  }
}
