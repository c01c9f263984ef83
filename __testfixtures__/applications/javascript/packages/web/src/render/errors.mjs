class RenderErrors {
  #entries = [];

  add(url, err) {
    this.#entries.push({ url, message: err.message, at: new Date().toISOString() });
  }

  latest() {
    return this.#entries.slice(-15);
  }
}

export const renderErrors = new RenderErrors();
