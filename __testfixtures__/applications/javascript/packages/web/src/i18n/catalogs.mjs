const LOADERS = {
  en: () => import('./locales/en.mjs'),
  de: () => import('./locales/de.mjs'),
};

const catalogs = new Map();

export async function loadCatalog(locale) {
  const known = Object.hasOwn(LOADERS, locale) ? locale : 'en';
  if (!catalogs.has(known)) {
    const module = await LOADERS[known]();
    catalogs.set(known, module.default);
  }
  return catalogs.get(known);
}
