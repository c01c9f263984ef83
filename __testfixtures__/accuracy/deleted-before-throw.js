const registry = new Map();

class Issuer {
  constructor(id) {
    this.id = id;
    registry.set(id, this);
  }
}

exports.discover = async function discover(expected, load) {
  if (registry.has(expected)) return registry.get(expected);
  const issuer = new Issuer(await load(expected));
  if (issuer.id !== expected) {
    registry.delete(issuer.id);
    throw new Error(`expected ${expected}, got ${issuer.id}`);
  }
  return issuer;
};
