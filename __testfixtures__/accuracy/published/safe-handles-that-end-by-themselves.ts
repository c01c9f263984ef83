import { connect, type Socket } from 'node:net';

class Line {
  private readonly exchange: Exchange;
  private readonly port: number;
  private readonly socket: Socket;
  private sent = 0;

  constructor(exchange: Exchange, port: number) {
    this.exchange = exchange;
    this.port = port;
    this.socket = connect(port);
    this.socket.on('close', () => this.dispose());
  }

  send(text: string): void {
    this.sent += text.length;
    this.socket.write(text);
  }

  dispose(): void {
    delete this.exchange.lines[this.port];
  }
}

export class Exchange {
  readonly lines: Record<number, Line> = {};

  open(port: number): Line {
    let line = this.lines[port];
    if (!line) {
      line = new Line(this, port);
      this.lines[port] = line;
    }
    return line;
  }
}
