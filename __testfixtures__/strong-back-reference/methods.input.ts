export class Child {
  constructor(
    private readonly parent: Parent,
    readonly size: number,
  ) {}

  /** Several reads: one deref. */
  path(): string {
    // Without a parent it stands alone.
    if (!this.parent) return '';
    return `${this.parent.path()}/${this.size}`;
  }

  label(): string { return this.parent ? this.parent.name : ''; }

  get depth(): number { // of the root: 0
    if (this.parent) {
      const { depth } = this.parent;
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
    queue.push(() => this.parent?.touch());
    const size = this.parent?.size ?? 0;
    return size + (this.parent?.size ?? 0);
  }

  async wait(): Promise<void> {
    await this.parent?.ready();
    await this.parent?.ready();
  }
}
