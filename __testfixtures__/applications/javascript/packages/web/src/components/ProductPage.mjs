import { h } from '../render/h.mjs';
import { cx, markdown, truncate, productJsonLd, contrast, withParam } from '../util/index.js';
import { numbers } from '../i18n/numbers.mjs';
import { productResource } from '../data/resource.mjs';
import { cheapest, changed } from '../data/selectors.mjs';
import { gravatarUrl } from '../data/gravatar.mjs';
import { hashName } from '../style/hashName.mjs';

export async function ProductPage({ sku, context }) {
  const product = await productResource.read(sku);
  const offers = cheapest(sku, product.offers);
  return h(
    'main',
    { class: cx('product', contrast(product.theme, '#ffffff') < 4.5 && 'dark', hashName(`color:${product.theme}`)) },
    h('h1', null, truncate(product.title, 60)),
    h('div', { html: await markdown(product.text) }),
    changed(sku, offers) && h('em', null, 'New offers'),
    offers.map((o) => h('b', null, numbers.format(o.price, context.rawLanguage, { style: 'currency', currency: 'EUR' }))),
    product.reviews.map((r) => h('img', { src: gravatarUrl(r.email) })),
    h('a', { href: withParam(product.url, 'lang', context.locale) }, 'More'),
    h('script', { type: 'application/ld+json', html: productJsonLd(sku, product.title, product.price) }),
  );
}
