const RULES = [[/x/g, function () { this.n = (this.n || 0) + 1; return String(this.n); }]];
const sources = Object.create(null);
export const make = (pattern) => {
  let source = sources[pattern];
  if (!source) {
    source = RULES.reduce((prev, current) => prev.replace(current[0], current[1].bind(current)), pattern);
    sources[pattern] = source;
  }
  return source;
};
