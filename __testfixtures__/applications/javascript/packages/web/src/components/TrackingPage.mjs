import { h } from '../render/h.mjs';
import { Icon } from './Icon.mjs';
import { format } from '../i18n/messages.mjs';
import { formatDate } from '../i18n/dateFormat.mjs';
import { relativeTime } from '../i18n/relativeTime.mjs';
import { tracking } from '../data/tracking.mjs';
import { sheet } from '../style/sheet.mjs';

export async function TrackingPage({ token, context }) {
  const parcel = await tracking.get(token);
  const css = sheet.insert({ 'user-select': 'none', color: parcel.theme });
  const when = formatDate(parcel.eta, context.locale, parcel.timeZone);
  return h(
    'main',
    { class: css },
    h(Icon, { name: 'truck', color: parcel.theme }),
    h('h1', null, format(context.locale, context.catalog.arriving, { when })),
    h('p', null, relativeTime(parcel.updatedAt, context.locale)),
  );
}
