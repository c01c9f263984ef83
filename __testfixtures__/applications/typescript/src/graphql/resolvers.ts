import { listings } from '../db/entity-manager.js';
import { renderMarkdown, tableOfContents } from '../markdown/index.js';
import { priceFormatter } from '../pricing/index.js';
import { searchListings } from '../search/search-service.js';
import { suggestPlaces } from '../search/suggester.js';
import { listingSlug } from '../text/index.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { Loaders } from './loaders.js';

export interface Context {
  loaders: Loaders;
  locale: string;
}

export const resolvers = {
  listing: async ({ id }: { id: string }, ctx: Context) => {
    const row = await listings.byId(id);
    return row && {
      ...row,
      slug: listingSlug(row.title),
      price: priceFormatter.format({ amount: row.nightly, currency: 'EUR' }, ctx.locale),
    };
  },
  search: ({ q, after }: { q: string; after?: string }) => {
    const ids = searchListings(q);
    const start = after ? ids.indexOf(decodeCursor(after).after) + 1 : 0;
    const page = ids.slice(start, start + 20);
    const last = page.at(-1);
    return { ids: page, cursor: last ? encodeCursor({ after: last, sort: 'score' }) : null };
  },
  guest: ({ id }: { id: string }, ctx: Context) => ctx.loaders.guests.load(id),
  suggestions: ({ typed }: { typed: string }) => suggestPlaces(typed),
  article: ({ source }: { source: string }) => ({ html: renderMarkdown(source), toc: tableOfContents(source) }),
};
