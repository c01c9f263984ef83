export class Outline {
  readonly titles: string[] = [];

  add(title: string): void {
    this.titles.push(title);
  }
}
