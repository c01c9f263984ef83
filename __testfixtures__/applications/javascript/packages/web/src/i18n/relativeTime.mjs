const phrases = new Map();

export function relativeTime(timestamp, locale) {
  const key = `${locale}:${timestamp}`;
  if (!phrases.has(key)) {
    const minutes = Math.round((timestamp - Date.now()) / 60000);
    phrases.set(key, new Intl.RelativeTimeFormat(locale).format(minutes, 'minute'));
  }
  return phrases.get(key);
}
