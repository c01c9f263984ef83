export interface Formatter {
  format(text: string): string;
}

export interface Shown extends Disposable {
  show(text: string): string;
}
