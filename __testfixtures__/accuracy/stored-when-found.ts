const regions = new Map<string, string>();
export function getRegion(locale: string): string | undefined {
  let region = regions.get(locale);
  if (!region) {
    region = /-([A-Z]{2})$/.exec(locale)?.[1];
    if (region) regions.set(locale, region);
  }
  return region;
}
