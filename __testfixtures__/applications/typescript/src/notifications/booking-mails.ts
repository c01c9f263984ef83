import { onBooking } from '../events/bus.js';
import { notifyUser } from '../http/sockets.js';
import { logger } from '../lib/index.js';
import { bounceLog } from './bounces.js';
import { sendMail, type Mail } from './mailer.js';
import { keepForRetry, retryAll } from './undelivered.js';
import { webhookClient } from './webhook-clients.js';

type Transport = (to: string, subject: string, html: string) => Promise<void>;

export function wireBookingMails(transport: Transport): void {
  onBooking((event) => {
    const mail: Mail = {
      to: event.userId,
      subject: 'Booking {ref}',
      template: '<p class="btn">{{ref}} was {{what}}</p>',
      data: { ref: event.bookingId, what: event.type },
    };
    notifyUser(event.userId, event.bookingId);
    void webhookClient(event.userId, 'https://hooks.harbour.example/booking').deliver(event).catch(() => undefined);
    void sendMail(mail, transport).catch((err: unknown) => {
      logger.warn('mail failed', { to: mail.to });
      bounceLog.add(mail.to, String(err));
      keepForRetry(mail);
    });
  });
  setInterval(() => void retryAll((mail) => sendMail(mail, transport)).catch(() => undefined), 3_600_000).unref();
}
