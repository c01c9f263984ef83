export class Child {
  readonly #parent: WeakRef<Parent>;

  private get parent(): Parent | undefined {
    return this.#parent?.deref();
  }

  constructor(
    parent: Parent,
    readonly size: number,
  ) {
    this.#parent = new WeakRef(parent);
  }

  /** Several reads: one deref. */
  path(): string {
    const parent = this.parent;
    // Without a parent it stands alone.
    if (!parent) return '';
    return `${parent.path()}/${this.size}`;
  }

  label(): string { const parent = this.parent; return parent ? parent.name : ''; }

  get depth(): number { // of the root: 0
    const parent = this.parent;
    if (parent) {
      const { depth } = parent;
      return depth + 1;
    }
    return 0;
  }

  /** One read. */
  name(): string | undefined {
    return this.parent?.name;
  }

  /** A name is taken. */
  within(parent: Parent): boolean {
    return this.parent === parent || (this.parent?.within(parent) ?? false);
  }

  /** What runs later must not hold it. */
  later(): void {
    setTimeout(() => this.parent?.touch(), 10);
    setTimeout(() => this.parent?.touch(), 20);
  }

  mixed(): number {
    const parent = this.parent;
    queue.push(() => this.parent?.touch());
    const size = parent?.size ?? 0;
    return size + (parent?.size ?? 0);
  }

  async wait(): Promise<void> {
    await this.parent?.ready();
    await this.parent?.ready();
  }
}
