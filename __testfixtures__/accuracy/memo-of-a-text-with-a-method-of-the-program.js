// The program has a `charCodeAt` of its own, on readers; `getPrefix` is given none of them, by either of its names.
export class Reader {
  constructor(source) {
    this.source = source;
    this.at = 0;
  }

  charCodeAt(offset) {
    this.at += 1;
    return this.source.charCodeAt(offset);
  }
}

const DASH = 45;
const prefixes = new Map();

export const vendorPrefix = getPrefix;

function getPrefix(text, offset) {
  offset = offset || 0;
  return text.length - offset > 2 && text.charCodeAt(offset) === DASH ? text.substring(offset, text.indexOf('-', offset + 1)) : '';
}

export function describe(keyword) {
  if (prefixes.has(keyword)) {
    return prefixes.get(keyword);
  }
  const name = keyword.toLowerCase();
  const described = Object.freeze({ name, prefix: getPrefix(name, 0) });
  prefixes.set(keyword, described);
  return described;
}
