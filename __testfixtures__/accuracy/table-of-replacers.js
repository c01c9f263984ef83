const RULES = [
  [/^\s+/, () => ''],
  [/\*/g, (match) => '.' + match],
  [/\?/g, function (m) { return '[^/]' + this.length; }],
];
const sources = Object.create(null);
export const makeRegex = (pattern, flag) => {
  let source = sources[pattern];
  if (!source) {
    source = RULES.reduce((prev, current) => prev.replace(current[0], current[1].bind(pattern)), pattern);
    sources[pattern] = source;
  }
  return flag ? new RegExp(source, 'i') : new RegExp(source);
};
