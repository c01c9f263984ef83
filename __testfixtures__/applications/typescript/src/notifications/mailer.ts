import { resolve } from '../di/container.js';
import { compileMessage } from '../i18n/index.js';
import { CssInliner } from '../templating/css-inliner.js';
import { engine } from '../templating/engine.js';
import { noteDelivery } from './deliveries.js';

const inliner = resolve(CssInliner, { btn: 'padding:8px;border-radius:4px', muted: 'color:#777' });

export interface Mail {
  to: string;
  subject: string;
  template: string;
  data: Record<string, string>;
}

export async function sendMail(mail: Mail, transport: (to: string, subject: string, html: string) => Promise<void>): Promise<void> {
  const subject = compileMessage(mail.subject)(mail.data);
  const html = inliner.inline(engine.render(mail.template, mail.data));
  await transport(mail.to, subject, html);
  noteDelivery(mail.to, subject);
}
