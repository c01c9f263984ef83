import { Duplex } from 'stream';

class Lines extends Duplex {
  private readonly waiting: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.waiting.push(chunk);
    done();
  }
  override _read(): void {
    while (this.waiting.length > 0) this.push(this.waiting.splice(0, 1)[0]);
  }
}

export function createLines(): Lines {
  return new Lines();
}
