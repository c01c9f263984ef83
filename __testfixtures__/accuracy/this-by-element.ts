const cells = new Map<string, string>();
export class View {
  prefix = 'a';
  setPrefix(prefix: string): void { this.prefix = prefix; }
  cell(id: string): string {
    let text = cells.get(id);
    if (text === undefined) {
      text = `${this['prefix']}:${id}`;
      cells.set(id, text);
    }
    return text;
  }
}
