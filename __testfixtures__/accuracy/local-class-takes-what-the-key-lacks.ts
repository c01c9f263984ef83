import { createServer } from 'node:http';

const rows = new Map<string, string>();
const heads = new Map<string, string>();
const feet = new Map<string, string>();
const cells = new Map<string, string>();
const widths = new Map<string, number>();

function toRow(id: string, tail: string): string {
  class Row {
    text(): string {
      return id + tail;
    }
  }
  let row = rows.get(id);
  if (row === undefined) {
    row = new Row().text();
    rows.set(id, row);
  }
  return row;
}

function toHead(id: string, tail: string): string {
  class Head {
    static readonly end = tail;
  }
  let head = heads.get(id);
  if (head === undefined) {
    head = id + Head.end;
    heads.set(id, head);
  }
  return head;
}

function toFoot(id: string, tail: string): string {
  class Foot {
    readonly end: string;
    constructor() {
      this.end = tail;
    }
  }
  let foot = feet.get(id);
  if (foot === undefined) {
    foot = id + new Foot().end;
    feet.set(id, foot);
  }
  return foot;
}

function toCell(id: string, tail: string): string {
  class Cell {
    constructor(readonly end = tail) {}
  }
  let cell = cells.get(id);
  if (cell === undefined) {
    cell = id + new Cell().end;
    cells.set(id, cell);
  }
  return cell;
}

function toWidth(id: string, tail: string): number {
  enum Width {
    All = tail.length,
  }
  let width = widths.get(id);
  if (width === undefined) {
    width = id.length + Width.All;
    widths.set(id, width);
  }
  return width;
}

createServer((req, res) => {
  const id = req.url ?? '';
  const tail = String(req.headers['x-tail']);
  res.end(toRow(id, tail) + toHead(id, tail) + toFoot(id, tail) + toCell(id, tail) + toWidth(id, tail));
}).listen(3000);
