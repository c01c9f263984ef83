import { IntlMessageFormat } from 'intl-messageformat';
import _ from 'underscore';

/** ICU messages come from tenant catalogs, not from our code base. */
const messageFormat = _.memoize(
  (message: string, locale: string) => new IntlMessageFormat(message, locale),
  (message: string, locale: string) => `${locale}\n${message}`,
);

export function formatMessage(message: string, locale: string, values: Record<string, string | number>): string {
  try {
    return String(messageFormat(message, locale).format(values));
  } catch {
    return message;
  }
}
