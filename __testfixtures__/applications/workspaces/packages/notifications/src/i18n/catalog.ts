import { readFile } from 'node:fs/promises';
import { rootLogger } from '@lodgely/core';
import type { Locale } from './locales.js';

export type Catalog = Readonly<Record<string, string>>;

const catalogs = new Map<Locale, Promise<Catalog>>();

function load(locale: Locale): Promise<Catalog> {
  const file = new URL(`../../catalogs/${locale}.json`, import.meta.url);
  return readFile(file, 'utf8').then((text) => JSON.parse(text) as Catalog);
}

export async function translate(locale: Locale, key: string): Promise<string> {
  let catalog = catalogs.get(locale);
  if (!catalog) catalogs.set(locale, (catalog = load(locale)));
  const text = (await catalog)[key];
  if (text === undefined) rootLogger.warn({ locale, key }, 'missing translation');
  return text ?? key;
}
