let n = 0;
const RULES = [[/^\s+/, () => ''], [/x/, () => String(++n)]];
const sources = Object.create(null);
export const make = (pattern) => {
  let source = sources[pattern];
  if (!source) {
    source = RULES.reduce((prev, current) => prev.replace(current[0], current[1]), pattern);
    sources[pattern] = source;
  }
  return source;
};
