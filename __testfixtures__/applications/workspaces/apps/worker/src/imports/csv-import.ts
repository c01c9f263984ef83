import { matchesAny, amenityName, formatDay } from '@lodgely/core';
import { formatMessage, isSuppressed, suppress, translate, type Locale } from '@lodgely/notifications';
import { rowError } from './row-errors.js';
import { normalizePhone } from './phone-normalizer.js';

export interface GuestRow {
  readonly email: string;
  readonly phone: string;
  readonly amenity: number;
}

/** Imports guests and gives the line that is shown when it is done. */
export async function importGuests(
  file: string,
  lines: readonly string[],
  locale: Locale,
  blocked: readonly string[],
): Promise<{ guests: GuestRow[]; message: string }> {
  const guests: GuestRow[] = [];
  lines.forEach((line, index) => {
    try {
      const [email = '', phone = '', amenity = '0'] = line.split(';');
      if (matchesAny(blocked, email)) suppress(email);
      if (isSuppressed(email)) return;
      if (!amenityName(Number(amenity))) throw new Error(`unknown amenity ${amenity}`);
      guests.push({ email, phone: normalizePhone(phone, 'DE') ?? '', amenity: Number(amenity) });
    } catch (error) {
      rowError(file, index + 1, error);
    }
  });
  const pattern = await translate(locale, 'import.done');
  const day = formatDay(new Date(), locale, 'UTC');
  return { guests, message: formatMessage(pattern, locale, { count: guests.length, day }) };
}
