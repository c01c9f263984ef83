function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`missing environment variable ${name}`);
  return value;
}

export const env = Object.freeze({
  port: Number(process.env.PORT ?? 3000),
  wsPort: Number(process.env.WS_PORT ?? 3001),
  databaseUrl: required('DATABASE_URL'),
  masterSecret: required('MASTER_SECRET'),
  cdnBase: process.env.CDN_BASE ?? 'https://cdn.harbour.example',
  geocoderUrl: process.env.GEOCODER_URL ?? 'https://geo.harbour.example',
  ratesUrl: process.env.RATES_URL ?? 'https://rates.harbour.example',
});
