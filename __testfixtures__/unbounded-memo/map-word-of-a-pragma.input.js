// Exported tables are for the tests only; globals are not.
export const pages = new Map();

export function getPage(path) {
  if (!pages.has(path)) pages.set(path, path.split('/').join(' › '));
  return pages.get(path);
}
