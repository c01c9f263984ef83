class Bus {
  private readonly listeners = new Set<() => void>();
  on(listener: () => void): void {
    this.listeners.add(listener);
  }
  off(listener: () => void): void {
    this.listeners.delete(listener);
  }
}
const bus = new Bus();
export function withListener(listener: () => void, work: () => void): void {
  bus.on(listener);
  work();
  bus.off(listener);
}
