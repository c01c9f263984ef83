import memoize from 'lodash/memoize.js';
import { toSupported, type SupportedLocale } from '../i18n/plural-rules.js';

function negotiate(header: string): SupportedLocale {
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', q = 'q=1'] = part.trim().split(';');
      return { tag, q: Number(q.replace(/^\s*q=/, '')) || 0 };
    })
    .sort((a, b) => b.q - a.q);
  return toSupported(ranked[0]?.tag ?? 'en');
}

export const negotiateLocale = memoize(negotiate);
