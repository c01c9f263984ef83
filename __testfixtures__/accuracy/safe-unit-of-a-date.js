export let UNIT = 'millisecond';

export function withZone(date, zone) {
  return date.clone(zone).$set(UNIT, date.$ms);
}
