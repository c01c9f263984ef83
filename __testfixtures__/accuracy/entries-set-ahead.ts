const aliases = new Map<string, string>();
export function init(): void {
  aliases.set('js', 'javascript');
  aliases.set('ts', 'typescript');
}
export function languageOf(name: string): string {
  let language = aliases.get(name);
  if (language === undefined) {
    language = name.toLowerCase();
    aliases.set(name, language);
  }
  return language;
}
