type Kind = 'a' | 'b';
interface Rule { readonly kind: Kind; readonly args: string[] }
const rules: { [source: string]: Rule } = {};
export const getRule = (source: string): Rule => {
  const hit = rules[source];
  if (hit) return hit;
  const [head, ...args] = source.split(':');
  let kind: Kind;
  switch (head) {
    case 'a': kind = 'a'; break;
    default: kind = 'b';
  }
  const rule: Rule = { kind, args };
  rules[source] = rule;
  return rule;
};
