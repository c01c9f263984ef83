class Marks {
  private readonly names = new Set<string>();

  add(name: string): void {
    this.names.add(name);
  }

  get count(): number {
    return this.names.size;
  }
}

class Board {
  private readonly marks = new Marks();

  constructor(readonly id: string) {}

  mark(name: string): void {
    this.marks.add(name);
  }

  describe(): string {
    return `${this.id}: ${this.marks.count}`;
  }
}

export class Boards {
  private readonly individual: Record<string, Board> = {};

  board(id: string): Board {
    if (this.individual[id] === undefined) {
      this.individual[id] = new Board(id);
    }
    return this.individual[id];
  }
}

export const boards = new Boards();
