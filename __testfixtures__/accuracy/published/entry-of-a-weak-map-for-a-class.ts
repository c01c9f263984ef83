class Meta {
  readonly properties: string[] = [];
  readonly instances = new Map<string, object>();
}
const metas = new WeakMap<object, Meta>();
export class Repository {
  private meta(type: new () => object): Meta {
    const known = metas.get(type) ?? new Meta();
    if (!metas.has(type)) metas.set(type, known);
    return known;
  }
  load(type: new () => object, id: string): object {
    const { instances } = this.meta(type);
    const found = instances.get(id) ?? new type();
    instances.set(id, found);
    return found;
  }
}
