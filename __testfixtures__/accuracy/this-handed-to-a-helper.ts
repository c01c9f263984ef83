const labels = new Map<string, string>();
function render(view: View, id: string): string {
  return `${view.locale}:${id}`;
}
export class View {
  locale = 'en';
  setLocale(locale: string): void { this.locale = locale; }
  label(id: string): string {
    let text = labels.get(id);
    if (text === undefined) {
      text = render(this, id);
      labels.set(id, text);
    }
    return text;
  }
}
