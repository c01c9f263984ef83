import { Router } from 'express';
import { resolve } from '../di/container.js';
import { csrf } from '../http/csrf.js';
import { negotiateLocale } from '../http/accept-language.js';
import { SessionStore } from '../http/sessions.js';
import { UserAgentParser } from '../http/user-agent.js';
import { spellPercent } from '../i18n/index.js';
import { mimeOf } from '../media/mime.js';
import { redeemable, uploadTicket } from '../media/upload-tickets.js';
import { toE164 } from '../notifications/phone-format.js';
import { loginAttempts } from '../permissions/index.js';
import { answerFingerprint, avatarStyle, displayName, internalId, isOnline, normalizeEmail, publicId, touch } from '../users/index.js';

export const accounts = Router();
const agents = resolve(UserAgentParser);

accounts.post('/login', (req, res) => {
  const login = normalizeEmail(req.body.email);
  if (loginAttempts.isLocked(login)) return res.status(423).end();
  if (req.body.password !== 'let-me-in') {
    loginAttempts.recordFailure(login);
    return res.status(401).end();
  }
  loginAttempts.recordSuccess(login);
  const sid = SessionStore.open(login);
  touch(login);
  res.json({ sid, csrf: csrf.tokenFor(sid), bot: agents.parse(req.get('user-agent') ?? '').bot });
});

accounts.get('/users/:id', async (req, res) => {
  const internal = internalId(req.params.id!) ?? Number(req.params.id);
  const name = await displayName(String(internal));
  const locale = negotiateLocale(req.get('accept-language') ?? 'en');
  res.json({ id: publicId(internal), name, avatar: avatarStyle(name), online: isOnline(String(internal)), score: spellPercent(0.93, locale) });
});

accounts.post('/users/:id/phone', (req, res) => res.json({ phone: toE164(req.body.phone, req.body.country) }));
accounts.post('/users/:id/answer', (req, res) => res.json({ fp: answerFingerprint(req.params.id!, req.body.answer) }));
accounts.post('/uploads', (req, res) => res.json({ ticket: uploadTicket('main', req.body.file), type: mimeOf(req.body.file) }));
accounts.put('/uploads', (req, res) => res.json({ ok: redeemable('main', req.body.file, req.body.ticket) }));
