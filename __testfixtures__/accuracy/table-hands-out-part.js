const RULES = [{ re: /a/, to: 'b' }];
export function first() { for (const rule of RULES) return rule; }
const sources = Object.create(null);
export const make = (pattern) => {
  let source = sources[pattern];
  if (!source) {
    source = RULES.reduce((prev, rule) => prev.replace(rule.re, rule.to), pattern);
    sources[pattern] = source;
  }
  return source;
};
