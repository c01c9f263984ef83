class Topic {
  readonly log: unknown[] = [];
  publish(message: unknown): void {
    this.log.push(message);
  }
}

class Bus {
  private readonly topics = new Map<string, Topic>();
  topic(name: string): Topic {
    let topic = this.topics.get(name);
    if (!topic) {
      topic = new Topic();
      this.topics.set(name, topic);
    }
    return topic;
  }
}

export const bus = new Bus();
