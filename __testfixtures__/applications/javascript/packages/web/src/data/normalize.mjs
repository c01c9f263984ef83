const decoded = new Map();

function freeze(value) {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

/** Block definitions of CMS pages, as stored in the page's source. */
export function decodeBlock(json) {
  let block = decoded.get(json);
  if (block === undefined) {
    try {
      block = freeze(JSON.parse(json));
    } catch {
      block = Object.freeze({ kind: 'text', body: json });
    }
    decoded.set(json, block);
  }
  return block;
}
