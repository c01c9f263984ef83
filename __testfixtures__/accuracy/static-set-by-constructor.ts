export class Settings {
  static locale = 'en';
  constructor(locale: string) {
    Settings.locale = locale;
  }
}
const labels = new Map<string, string>();
export function label(id: string): string {
  let text = labels.get(id);
  if (text === undefined) {
    text = `${Settings.locale}:${id}`;
    labels.set(id, text);
  }
  return text;
}
