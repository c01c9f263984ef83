import { renderTemplate } from '../templates/compiler.js';

export interface DigestItem {
  readonly userId: string;
  readonly line: string;
}

export type SendDigest = (userId: string, body: string) => Promise<void>;

export class DigestBuffer {
  private pending: DigestItem[] = [];

  constructor(
    private readonly send: SendDigest,
    intervalMs = 60_000,
  ) {
    setInterval(() => void this.flush(), intervalMs).unref();
  }

  add(item: DigestItem): void {
    this.pending.push(item);
  }

  async flush(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    const byUser = new Map<string, string[]>();
    for (const { userId, line } of batch) {
      byUser.set(userId, [...(byUser.get(userId) ?? []), line]);
    }
    for (const [userId, lines] of byUser) {
      await this.send(userId, renderTemplate('{{#each lines}}- {{this}}\n{{/each}}', { lines }));
    }
  }
}
