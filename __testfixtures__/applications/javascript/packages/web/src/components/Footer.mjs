import { h } from '../render/h.mjs';

export function Footer({ year, context }) {
  return h('footer', null, h('a', { href: '/help' }, context.catalog.help), ` © ${year}`);
}
