class Numbers {
  #formats = new Map();

  format(value, tag, options = {}) {
    const key = tag + JSON.stringify(options);
    let format = this.#formats.get(key);
    if (!format) {
      format = this.#create(tag, options);
      this.#formats.set(key, format);
    }
    return format.format(value);
  }

  #create(tag, options) {
    return new Intl.NumberFormat(tag, options);
  }
}

const numbers = new Numbers();

export const show = (value, tag, options) => numbers.format(value, tag, options);

const signs = new Map();

function sign(tag, options) {
  const made = new Intl.NumberFormat(tag, options);
  return options.sign === undefined ? made : new Intl.NumberFormat(tag, options.sign());
}

/** It takes more of the options than JSON tells. */
export function showSigned(value, tag, options) {
  const key = tag + JSON.stringify(options);
  let format = signs.get(key);
  if (!format) {
    format = sign(tag, options);
    signs.set(key, format);
  }
  return format.format(value);
}

const dates = new Map();

const toDates = (...given) => new Intl.DateTimeFormat(...given);

/** What the arguments are given to is not followed. */
export function showDate(value, tag, options) {
  const key = tag + JSON.stringify(options);
  let format = dates.get(key);
  if (!format) {
    format = toDates(tag, options);
    dates.set(key, format);
  }
  return format.format(value);
}
