class Lookup {
  constructor(entries, options) {
    this.entries = entries;
    this.options = options;
  }

  remember(address, record) {
    this.entries.set(address, { record, ttl: this.options.ttl });
  }

  find(address) {
    return this.entries.get(address);
  }
}

const Resolver = Lookup;
const resolver = new Resolver(new Map(), { ttl: 60 });

exports.onAnswer = (answer) => {
  resolver.remember(answer.address, answer.record);
  return resolver.find(answer.address);
};
