import { DEFAULT_LOCALE, isLocale, type Locale } from './locales.js';

export class LocaleNegotiator {
  readonly #byHeader: Map<string, Locale>;

  constructor() {
    this.#byHeader = new Map();
  }

  negotiate(header: string | undefined): Locale {
    if (!header) return DEFAULT_LOCALE;
    let locale = this.#byHeader.get(header);
    if (locale === undefined) {
      locale = pick(header);
      this.#byHeader.set(header, locale);
    }
    return locale;
  }
}

function pick(header: string): Locale {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', q = 'q=1'] = part.trim().split(';');
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(q.replace('q=', '')) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}

export const localeNegotiator = new LocaleNegotiator();
