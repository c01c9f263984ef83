export class Item {
    #parent: WeakRef<Item> | undefined;

    get parent(): Item | undefined {
        return this.#parent?.deref();
    }

    constructor() {}
    root(): Item {
        return this.parent?.root() ?? this;
    }
}
