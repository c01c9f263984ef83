type Handler = (message: string) => void;

const handlers = new Map<string, Handler[]>();

class Bus {
  on(topic: string, handler: Handler): void {
    handlers.set(topic, [...(handlers.get(topic) ?? []), handler]);
  }

  off(topic: string, handler: Handler): void {
    handlers.set(
      topic,
      (handlers.get(topic) ?? []).filter((one) => one !== handler),
    );
  }

  emit(topic: string, message: string): void {
    for (const handler of handlers.get(topic) ?? []) handler(message);
  }
}

export const bus = new Bus();
