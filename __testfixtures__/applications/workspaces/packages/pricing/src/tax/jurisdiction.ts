interface Area {
  readonly country: string;
  readonly postal: RegExp;
  readonly jurisdiction: string;
}

const AREAS: readonly Area[] = Object.freeze([
  { country: 'DE', postal: /^27498$/, jurisdiction: 'DE-HELGOLAND' },
  { country: 'DE', postal: /^\d{5}$/, jurisdiction: 'DE' },
  { country: 'ES', postal: /^(35|38)\d{3}$/, jurisdiction: 'ES-CANARY' },
  { country: 'ES', postal: /^\d{5}$/, jurisdiction: 'ES' },
  { country: 'AT', postal: /^669[12]$/, jurisdiction: 'AT-KLEINWALSERTAL' },
  { country: 'AT', postal: /^\d{4}$/, jurisdiction: 'AT' },
]);

class JurisdictionResolver {
  private byAddress: Map<string, string | undefined> = new Map();

  resolve(country: string, postalCode: string): string | undefined {
    const key = `${country}-${postalCode}`;
    if (!this.byAddress.has(key)) {
      const area = AREAS.find((a) => a.country === country && a.postal.test(postalCode));
      this.byAddress.set(key, area?.jurisdiction);
    }
    return this.byAddress.get(key);
  }
}

export const jurisdictions = new JurisdictionResolver();
