const formats = {};

export function getFormat(timeZone) {
  if (!formats[timeZone]) formats[timeZone] = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric' });
  return formats[timeZone].format(new Date(0));
}
