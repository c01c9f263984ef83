let formatted;

export function formatDate(timestamp, locale, timeZone) {
  formatted ||= new Map();
  const key = `${locale};${timeZone};${timestamp}`;
  let text = formatted.get(key);
  if (text === undefined) {
    text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(timestamp);
    formatted.set(key, text);
  }
  return text;
}
