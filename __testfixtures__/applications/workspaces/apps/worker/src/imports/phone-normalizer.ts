import { parsePhoneNumberWithError, type CountryCode } from 'libphonenumber-js';

const normalized = new Map<string, string | null>();

/** E.164 form of a number as typed by a guest, null when it is none. */
export function normalizePhone(raw: string, country: CountryCode): string | null {
  const key = `${country} ${raw}`;
  const earlier = normalized.get(key);
  if (earlier !== undefined) return earlier;

  let result: string | null = null;
  try {
    const phone = parsePhoneNumberWithError(raw, country);
    if (phone.isValid()) result = phone.number;
  } catch {
    result = null;
  }
  normalized.set(key, result);
  return result;
}
