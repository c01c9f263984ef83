class View {
  private readonly sheet: Sheet;
  private readonly range: string;
  private offset = 0;

  constructor(sheet: Sheet, range: string) {
    this.sheet = sheet;
    this.range = range;
  }

  scroll(rows: number): void {
    this.offset += rows;
  }

  read(): readonly string[] {
    return this.sheet.getCells(this.range, this.offset);
  }

  dispose(): void {
    delete this.sheet.views[this.range];
  }
}

export class Sheet {
  readonly views: Record<string, View> = {};
  readonly all: Partial<View>;
  private readonly cells: ReadonlyMap<string, readonly string[]>;

  constructor(cells: ReadonlyMap<string, readonly string[]>) {
    this.cells = cells;
    this.all = new View(this, '');
    // The one of everything stays.
    delete this.all.dispose;
  }

  select(range: string): View {
    let view = this.views[range];
    if (!view) {
      view = new View(this, range);
      this.views[range] = view;
    }
    return view;
  }

  getCells(range: string, offset: number): readonly string[] {
    return (this.cells.get(range) ?? []).slice(offset);
  }
}
