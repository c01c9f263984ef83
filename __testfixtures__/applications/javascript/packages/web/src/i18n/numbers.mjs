class NumberFormats {
  #formats = new Map();

  format(value, tag, options = {}) {
    const key = tag + JSON.stringify(options);
    let nf = this.#formats.get(key);
    if (!nf) {
      nf = this.#create(tag, options);
      this.#formats.set(key, nf);
    }
    return nf.format(value);
  }

  #create(tag, options) {
    try {
      return new Intl.NumberFormat(tag, options);
    } catch {
      return new Intl.NumberFormat('en', options);
    }
  }
}

export const numbers = new NumberFormats();
