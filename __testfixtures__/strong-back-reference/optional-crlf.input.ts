export class Item {
    parent?: Item;
    constructor() {}
    root(): Item {
        return this.parent?.root() ?? this;
    }
}
