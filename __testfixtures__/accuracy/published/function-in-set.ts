export class Panel {
  readonly #handlers = new Map<string, (e: string) => string>();
  readonly #on = new Set<(e: string) => string>();
  #handler(id: string) {
    let found = this.#handlers.get(id);
    if (!found) { const parts = id.split('.'); found = (e) => parts.join(e); this.#handlers.set(id, found); }
    return found;
  }
  add(id: string) { this.#on.add(this.#handler(id)); }
  remove(id: string) { this.#on.delete(this.#handler(id)); }
}
