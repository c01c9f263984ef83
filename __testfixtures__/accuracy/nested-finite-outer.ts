const labels: Record<'en' | 'de', Record<string, string>> = { en: {}, de: {} };
export function label(language: 'en' | 'de', key: string): string {
  return (labels[language][key] ??= `${language}:${key}`);
}
