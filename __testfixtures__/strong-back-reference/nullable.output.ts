export class Item {
	#parent: WeakRef<Item> | undefined;

	protected get _parent(): Item | null {
		return this.#parent?.deref() ?? null;
	}

	protected set _parent(parent: Item | null) {
		this.#parent = parent ? new WeakRef(parent) : undefined;
	}

	attach(parent: Item | null) {
		this._parent = parent;
	}

	depth(): number {
		return this._parent === null ? 0 : this._parent.depth() + 1;
	}
}
