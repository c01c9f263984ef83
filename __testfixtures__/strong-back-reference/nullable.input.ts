export class Item {
	protected _parent: Item | null = null;

	attach(parent: Item | null) {
		this._parent = parent;
	}

	depth(): number {
		return this._parent === null ? 0 : this._parent.depth() + 1;
	}
}
