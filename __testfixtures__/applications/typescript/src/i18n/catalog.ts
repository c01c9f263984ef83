import { readFileSync } from 'node:fs';
import { compileMessage } from './message-compiler.js';
import { reportMissing } from './missing-keys.js';
import { SUPPORTED_LOCALES, toSupported } from './plural-rules.js';

type Catalog = Readonly<Record<string, string>>;

const catalogs: { [locale: string]: Catalog } = {};

for (const locale of SUPPORTED_LOCALES) {
  const url = new URL(`../../locales/${locale}.json`, import.meta.url);
  catalogs[locale] = JSON.parse(readFileSync(url, 'utf8')) as Catalog;
}

export function translate(
  tag: string,
  key: string,
  vars: Record<string, string | number> = {},
): string {
  const locale = toSupported(tag);
  const text = catalogs[locale]?.[key] ?? catalogs.en?.[key];
  if (text === undefined) {
    reportMissing(locale, key);
    return key;
  }
  return compileMessage(text)(vars);
}
