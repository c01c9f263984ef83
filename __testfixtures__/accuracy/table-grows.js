const RULES = [[/^\s+/, () => '']];
export function addRule(pattern, fn) { RULES.push([pattern, fn]); }
const sources = Object.create(null);
export const make = (pattern) => {
  let source = sources[pattern];
  if (!source) {
    source = RULES.reduce((prev, current) => prev.replace(current[0], current[1]), pattern);
    sources[pattern] = source;
  }
  return source;
};
