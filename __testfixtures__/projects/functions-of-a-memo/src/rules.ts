type Test = (value: number) => boolean;

const OPERATORS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  over: (a, b) => a > b,
  under: (a, b) => a < b,
};

function toTest(term: string): Test {
  const [name = 'over', limit = '0'] = term.split(' ');
  const compare = OPERATORS[name]!;
  const border = Number(limit);
  return (value) => compare(value, border);
}

function toCount(term: string): Test {
  let rest = Number(term);
  return () => rest-- > 0;
}

const rules = new Map<string, Test>();

export function toRule(text: string): Test {
  const known = rules.get(text);
  if (known) return known;
  const tests = text.split(' and ').map(toTest);
  const rule: Test = (value) => tests.every((test) => test(value));
  rules.set(text, rule);
  return rule;
}

const budgets = new Map<string, Test>();

/** Each of them counts its calls. */
export function toBudget(text: string): Test {
  const known = budgets.get(text);
  if (known) return known;
  const tests = text.split(' and ').map(toCount);
  const rule: Test = (value) => tests.every((test) => test(value));
  budgets.set(text, rule);
  return rule;
}

const plurals = new Map<string, (count: number) => string>();

export function toPlural(text: string): (count: number) => string {
  const known = plurals.get(text);
  if (known) return known;
  const forms = text.split('|');
  const choice = new Intl.PluralRules('en');
  const say = (count: number): string => (choice.select(count) === 'one' ? forms[0]! : forms[1]!);
  plurals.set(text, say);
  return say;
}
