class Plugin {
  constructor() {
    this.requests = new Set();
  }

  /** Whatever takes the plugins may ask for it. */
  requestDidStart(id) {
    this.requests.add(id);
    return [...this.requests].join();
  }
}

export const plugin = new Plugin();
