// Each request gives a signer of its own the fields that it needs; the table is not among them.
class Client {
  constructor({ secret, region, keys }) {
    this.secret = secret;
    this.region = region;
    this.keys = keys || new Map();
  }

  async fetch(url, init) {
    const signer = new Signer(Object.assign({ url, secret: this.secret, region: this.region }, init && init.signing));
    return fetch(url, { ...init, headers: { authorization: await signer.sign() } });
  }
}

class Signer {
  constructor({ url, secret, region, keys, date }) {
    this.url = url;
    this.secret = secret;
    this.region = region;
    this.keys = keys || new Map();
    this.date = date || new Date().toISOString().slice(0, 10);
  }

  async sign() {
    const name = [this.secret, this.date, this.region].join();
    let key = this.keys.get(name);
    if (!key) {
      key = await derive(this.secret, this.date, this.region);
      this.keys.set(name, key);
    }
    return digest(key, this.url);
  }
}

async function derive(secret, ...parts) {
  let key = new TextEncoder().encode(secret);
  for (const part of parts) key = await digest(key, part);
  return key;
}

async function digest(key, text) {
  const data = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...key, ...data])));
}

exports.Client = Client;
