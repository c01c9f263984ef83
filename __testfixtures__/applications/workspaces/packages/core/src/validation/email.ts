const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;
const LOCAL = /^[^\s@"(),:;<>[\\\]]{1,64}$/;

/** Domains whose syntax was already found to be fine. */
const wellFormed = new Set<string>();

function isDomain(domain: string): boolean {
  if (wellFormed.has(domain)) return true;
  const labels = domain.split('.');
  const ok = labels.length > 1 && domain.length <= 253 && labels.every((l) => LABEL.test(l));
  if (ok) wellFormed.add(domain);
  return ok;
}

export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && LOCAL.test(text.slice(0, at)) && isDomain(text.slice(at + 1));
}
