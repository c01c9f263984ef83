const labels = new Map<string, string>();
export class View {
  locale = 'en';
  configure(patch: Partial<View>): void { Object.assign(this, patch); }
  label(id: string): string {
    let text = labels.get(id);
    if (text === undefined) { text = `${this.locale}:${id}`; labels.set(id, text); }
    return text;
  }
}
