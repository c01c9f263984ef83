import { randomBytes, scryptSync } from 'node:crypto';

const salts = new Map<string, Buffer>();

function saltFor(account: string): Buffer {
  let salt = salts.get(account);
  if (!salt) {
    salt = randomBytes(16);
    salts.set(account, salt);
  }
  return salt;
}

/** Fingerprint of a secret answer, compared during one support call. */
export function answerFingerprint(account: string, answer: string): string {
  return scryptSync(answer.trim().toLowerCase(), saltFor(account), 32).toString('hex');
}
