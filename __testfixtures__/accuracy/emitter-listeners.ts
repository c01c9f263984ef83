class Bus {
  private readonly handlers: Record<string, ((data: unknown) => void)[]> = {};
  on(event: string, handler: (data: unknown) => void): void {
    (this.handlers[event] ||= []).push(handler);
  }
  emit(event: string, data: unknown): void {
    for (const handler of this.handlers[event] ?? []) handler(data);
  }
}
export const bus = new Bus();
