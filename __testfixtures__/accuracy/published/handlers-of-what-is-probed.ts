export class Emitter {
  private readonly handlers: Array<() => void> = [];
  on(handler: () => void): void { this.handlers.push(handler); }
  emit(): void { for (const handler of this.handlers) handler(); }
}
export class Hub {
  /** The emitter of an application: make one, and keep it. */
  create(): Emitter { return new Emitter(); }
  /** Whether handlers work here. */
  probe(): boolean {
    const emitter = new Emitter();
    let ran = false;
    emitter.on(() => { ran = true; });
    emitter.emit();
    return ran;
  }
}
