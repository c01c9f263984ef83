import { fetchJson } from './fetchJson.mjs';

class Resource {
  constructor(load) {
    this.load = load;
    this.records = new Map();
  }

  #record(key) {
    let record = this.records.get(key);
    if (!record) {
      record = { status: 'pending', value: undefined, promise: null };
      record.promise = this.load(key).then(
        (value) => Object.assign(record, { status: 'done', value }).value,
        (error) => {
          Object.assign(record, { status: 'failed', value: error });
          throw error;
        },
      );
      this.records.set(key, record);
    }
    return record;
  }

  peek(key) {
    const record = this.#record(key);
    if (record.status === 'pending') throw record.promise;
    if (record.status === 'failed') throw record.value;
    return record.value;
  }

  read(key) {
    return this.#record(key).promise;
  }
}

export const productResource = new Resource((sku) => fetchJson(`/products/${encodeURIComponent(sku)}`));
