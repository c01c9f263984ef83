export const SUPPORTED_LOCALES = ['en', 'de', 'fr', 'nl', 'sv', 'pl'] as const;
export type SupportedLocale = (typeof SUPPORTED_LOCALES)[number];

const rules = new Map<SupportedLocale, Intl.PluralRules>();

export function toSupported(tag: string): SupportedLocale {
  const base = tag.slice(0, 2).toLowerCase();
  return (SUPPORTED_LOCALES as readonly string[]).includes(base) ? (base as SupportedLocale) : 'en';
}

export function pluralCategory(tag: string, n: number): Intl.LDMLPluralRule {
  const locale = toSupported(tag);
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return rule.select(n);
}
