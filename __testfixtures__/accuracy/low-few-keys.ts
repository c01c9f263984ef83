const styles: Record<string, string> = {};

export function getStyle(theme: string, make: (theme: string) => string): string {
  return (styles[theme] ??= make(theme));
}
