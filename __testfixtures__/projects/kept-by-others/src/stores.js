class Store {
  readers = [];

  add(reader) {
    this.readers.push(reader);
  }
}

class Draft {
  editors = [];

  add(editor) {
    this.editors.push(editor);
  }
}

let stores = {};
let drafts = {};

export function addStore(name) {
  const store = new Store();
  stores = { ...stores, [name]: store };
}

export function useStore(name, reader) {
  stores[name].add(reader);
}

export function addDraft(name) {
  const draft = new Draft();
  drafts = Object.assign({}, drafts, { [name]: draft });
}

export function edit(name, editor) {
  drafts[name].add(editor);
  const { [name]: _gone, ...rest } = drafts;
  drafts = rest;
}
