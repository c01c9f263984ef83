import { connect, type Socket } from 'node:net';

class Wire {
  private readonly board: Board;
  private readonly port: number;
  private readonly socket: Socket;
  private sent = 0;

  constructor(board: Board, port: number) {
    this.board = board;
    this.port = port;
    this.socket = connect(port);
    this.socket.on('close', this.dispose.bind(this));
  }

  send(text: string): void {
    this.sent += text.length;
    this.socket.write(text);
  }

  dispose(): void {
    delete this.board.lines[this.port];
  }
}

export class Board {
  readonly lines: Record<number, Wire> = {};

  open(port: number): Wire {
    let line = this.lines[port];
    if (!line) {
      line = new Wire(this, port);
      this.lines[port] = line;
    }
    return line;
  }
}
