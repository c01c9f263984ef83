import { bus } from './bus';

export class Session {
  readonly user: string;
  private seen = 0;

  constructor(user: string) {
    this.user = user;
    bus.on('message', () => this.count());
    setInterval(() => this.count(), 60_000);
  }

  private count(): void {
    this.seen++;
  }
}
