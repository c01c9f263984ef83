const normalized: Record<string, string> = Object.create(null);

const GMAIL: readonly string[] = ['gmail.com', 'googlemail.com'];

/** One account per mailbox: dots and tags do not count for Gmail. */
export function normalizeEmail(email: string): string {
  if (normalized[email] !== undefined) return normalized[email]!;

  const [local = '', domain = ''] = email.trim().toLowerCase().split('@');
  const bare = local.split('+')[0]!;
  const result = GMAIL.includes(domain) ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${domain}`;
  normalized[email] = result;
  return result;
}
