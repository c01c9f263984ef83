import { createHash } from 'node:crypto';

export class Gravatar {
  static urls = Object.create(null);

  static url(email) {
    const key = email.trim().toLowerCase();
    return Gravatar.urls[key] || (Gravatar.urls[key] = Gravatar.#build(key));
  }

  static #build(email) {
    const hash = createHash('md5').update(email).digest('hex');
    return `https://www.gravatar.com/avatar/${hash}?d=identicon`;
  }
}

export const gravatarUrl = (email) => Gravatar.url(email);
