import { onStreamStart } from 'some-bot';

class Player {
  private played: { game: string; at: number }[] = [];

  constructor() {
    setInterval(() => this.note(), 1000);
  }

  /** Whatever the decorator stands for may call it. */
  @onStreamStart()
  start(): void {
    this.played = [];
  }

  private note(): void {
    this.played.push({ game: String(Reflect.get(globalThis, 'game')), at: Date.now() });
  }

  show(): string {
    return this.played.map(({ game, at }) => `${game} ${at}`).join();
  }
}

export const player = new Player();
