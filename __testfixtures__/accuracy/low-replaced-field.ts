class Sheet {
  private readonly cells: Record<string, { at: number }> = {};

  touch(path: string): void {
    this.cells[path] = { at: Date.now() };
  }
}
class View {
  private sheet = new Sheet();

  reload(paths: string[]): void {
    this.sheet = new Sheet();
    for (const path of paths) this.sheet.touch(path);
  }
}
class Window {
  private view: View | undefined;

  show(paths: string[]): void {
    this.view = new View();
    this.view.reload(paths);
  }
}
export const main = new Window();
