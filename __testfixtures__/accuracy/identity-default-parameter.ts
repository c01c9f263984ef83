const themes = new Map<string, Readonly<{ name: string }>>();
export function themeOf(name: string): Readonly<{ name: string }> {
  let theme = themes.get(name);
  if (!theme) {
    theme = Object.freeze({ name });
    themes.set(name, theme);
  }
  return theme;
}
let current: Readonly<{ name: string }> | undefined;
export function apply(theme = themeOf('light')): string {
  if (theme === current) return 'same';
  current = theme;
  return 'changed';
}
