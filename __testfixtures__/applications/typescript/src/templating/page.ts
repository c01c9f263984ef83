import { engine } from './engine.js';

export interface PageParts {
  title: string;
  body: string;
  assets: readonly string[];
}

/** Renders a page; every asset is referenced once, however many blocks want it. */
export function renderPage(layout: string, parts: readonly PageParts[]): string {
  const seenAssets = new Set<string>();
  const tags: string[] = [];
  for (const part of parts) {
    for (const asset of part.assets) {
      if (seenAssets.has(asset)) continue;
      seenAssets.add(asset);
      tags.push(asset);
    }
  }
  return engine.render(layout, {
    title: parts[0]?.title ?? '',
    assets: tags.join(' '),
    body: parts.map((p) => p.body).join('\n'),
  });
}
