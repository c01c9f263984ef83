interface Style {
  readonly font: string;
}
const styles = new Map<string, Style>();
export function styleOf(font: string): Style {
  let style = styles.get(font);
  if (!style) {
    style = { font };
    styles.set(font, style);
  }
  return style;
}
export class Run {
  private _style: Style | undefined;
  dirty = false;
  set style(value: Style) {
    if (value !== this._style) {
      this._style = value;
      this.dirty = true;
    }
  }
}
export function restyle(run: Run, font: string): void {
  run.style = styleOf(font);
}
