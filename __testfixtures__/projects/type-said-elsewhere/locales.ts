export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];
/** One of several texts stays the one that it is. */
export const DEFAULT: Locale = 'en';
