export class Emitter<T> {
  private readonly listeners = new Set<(event: T) => void>();

  on(listener: (event: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  fire(event: T): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** Events that are fired at once. */
export class BatchEmitter<T> extends Emitter<T[]> {
  private batch: T[] = [];

  collect(...events: T[]): void {
    this.batch.push(...events);
  }

  override fire(): void {
    super.fire(this.batch);
    this.batch = [];
  }
}

/** Of a plugin, whose emitters have no type here. */
export function publish(emitter: any, event: string): void {
  emitter.fire(event);
}

export function start(emitter: any): void {
  setInterval(() => publish(emitter, 'tick'), 1000);
}
