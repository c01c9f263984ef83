import { domainEvent, DomainLog, formatStay, Registry, ZoneOffsets, readPath, shortDigest } from '@lodgely/core';
import { deliveryLog, htmlToText, isRepeat, isSuppressed, renderTemplate, smsSegmenter } from '@lodgely/notifications';
import { conversionJournal, fixing, recordPriceChange, SeasonCalendar, settlementRate } from '@lodgely/pricing';
import { syncFeed } from '../ical/feed-state.js';
import { probe } from '../media/image-probe.js';
import { importGuests } from '../imports/csv-import.js';
import { normalizePhone } from '../imports/phone-normalizer.js';
import { postWebhook } from './webhooks.js';

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly tenantId: string;
  readonly data: Record<string, any>;
}

export type Handler = (job: Job) => Promise<void>;

const summer = new SeasonCalendar([['2025-07-01', '2025-08-31']]);

export const handlers = new Registry<Handler>('handler')
  .register('mail.send', async ({ data }) => {
    if (isSuppressed(data['to']) || isRepeat(data['to'], data['template'])) return;
    const stay = formatStay(new Date(data['from']), new Date(data['until']), data['locale'], data['zone']);
    const html = renderTemplate(data['source'], { ...data, stay });
    deliveryLog.add({ to: shortDigest(data['to']), channel: 'mail', outcome: htmlToText(html) ? 'sent' : 'deferred' });
  })
  .register('sms.send', async ({ data }) => {
    const phone = normalizePhone(data['to'], data['country']);
    if (phone && smsSegmenter.segments(data['text']) <= 3) {
      deliveryLog.add({ to: phone, channel: 'sms', outcome: 'sent' });
    }
  })
  .register('feed.sync', async ({ data, tenantId }) => {
    for (const uid of await syncFeed(data['url'])) {
      DomainLog.record(domainEvent('booking.cancelled', tenantId, { uid }));
    }
  })
  .register('payout.convert', async ({ data, id }) => {
    const { bid } = await settlementRate(data['run'], data['currency']);
    const minorOut = Math.round(data['minor'] * bid);
    conversionJournal.book({ payoutId: id, from: data['currency'], to: 'EUR', minorIn: data['minor'], minorOut });
  })
  .register('report.revenue', async ({ data }) => {
    const rate = await fixing(data['currency'], data['day']);
    const offset = ZoneOffsets.minutesAt(data['zone'], new Date(data['day']));
    DomainLog.record(domainEvent('report.row', data['tenant'], { rate, offset, peak: summer.peakNights(data['day'], data['until']) }));
  })
  .register('price.changed', async ({ data }) => {
    recordPriceChange({
      listingId: data['listing'],
      beforeMinor: Number(readPath(data, data['beforePath'])),
      afterMinor: Number(readPath(data, data['afterPath'])),
    });
  })
  .register('webhook.post', ({ data, tenantId }) =>
    postWebhook({ tenantId, url: data['url'], secret: data['secret'] }, data['payload']),
  )
  .register('guests.import', async ({ data, tenantId }) => {
    const { message } = await importGuests(data['file'], data['lines'], data['locale'], data['blocked']);
    DomainLog.record(domainEvent('guests.imported', tenantId, message));
  })
  .register('photo.probe', async ({ data }) => {
    const { width, height } = await probe(data['sha256']);
    if (width < 640 || height < 480) throw new Error('photo is too small');
  });
