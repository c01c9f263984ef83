import { Prefixer } from './prefix.mjs';

class StyleSheet {
  #rules = new Map();

  insert(declarations) {
    const css = Object.entries(declarations)
      .map(([p, v]) => Prefixer.declaration(p, v))
      .join('');
    let name = this.#rules.get(css);
    if (!name) {
      name = 's' + this.#rules.size.toString(36);
      this.#rules.set(css, name);
    }
    return name;
  }

  toString() {
    return [...this.#rules].map(([css, name]) => `.${name}{${css}}`).join('\n');
  }
}

export const sheet = new StyleSheet();
