const verdicts = new Map<string, boolean>();

const WEIGHTS_DE_BASE = 10;

function checksumDe(digits: string): boolean {
  let product = WEIGHTS_DE_BASE;
  for (const d of digits.slice(0, 8)) {
    const sum = (Number(d) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(digits[8]);
}

function verify(vat: string): boolean {
  if (/^DE\d{9}$/.test(vat)) return checksumDe(vat.slice(2));
  if (/^ATU\d{8}$/.test(vat)) return true;
  if (/^FR[0-9A-Z]{2}\d{9}$/.test(vat)) return true;
  return /^(NL\d{9}B\d{2}|IT\d{11}|PL\d{10})$/.test(vat);
}

const record = (vat: string, ok: boolean): boolean => {
  verdicts.set(vat, ok);
  return ok;
};

/** Offline plausibility, the VIES lookup is done by the invoicing service. */
export const isPlausibleVat = (raw: string): boolean => {
  const vat = raw.replace(/[\s.-]/g, '').toUpperCase();
  return verdicts.has(vat) ? verdicts.get(vat)! : record(vat, verify(vat));
};
