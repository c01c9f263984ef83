import memoize from 'lodash/memoize';

const greetingIn = memoize(
  (locale?: string): string => (locale === undefined ? 'hello' : `hello (${locale})`),
  (locale = 'en') => locale,
);

export function all(locales: readonly (string | undefined)[]): string[] {
  return locales.map((locale) => greetingIn(locale));
}
