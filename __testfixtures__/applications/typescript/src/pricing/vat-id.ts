const PATTERNS: Readonly<Record<string, RegExp>> = {
  DE: /^DE\d{9}$/,
  FR: /^FR[A-Z0-9]{2}\d{9}$/,
  NL: /^NL\d{9}B\d{2}$/,
  SE: /^SE\d{12}$/,
  PL: /^PL\d{10}$/,
};

const verdicts: { [vatId: string]: boolean } = Object.create(null);

function check(vatId: string): boolean {
  if (!PATTERNS[vatId.slice(0, 2)]?.test(vatId)) return false;
  if (!vatId.startsWith('DE')) return true;
  let product = 10;
  for (const digit of vatId.slice(2, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(vatId[10]);
}

export function isValidVatId(input: string): boolean {
  const vatId = input.replace(/[\s.-]/g, '').toUpperCase();
  return vatId in verdicts ? verdicts[vatId]! : (verdicts[vatId] = check(vatId));
}
