import { connect, type Socket } from 'node:net';

export class Client {
  private readonly answers = new Map<string, string>();
  private readonly socket: Socket;

  constructor(port: number) {
    this.socket = connect(port);
    this.socket.on('data', (data) => this.take(String(data)));
  }

  private take(line: string): void {
    const [id = '', answer = ''] = line.split(' ');
    this.answers.set(id, answer);
  }

  getAnswer(id: string): string | undefined {
    return this.answers.get(id);
  }

  readonly commands = { stop: () => this.close() };

  close(): void {
    this.socket.destroy();
    this.answers.clear();
  }
}
