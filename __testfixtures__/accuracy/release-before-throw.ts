interface Issuer {
  readonly url: string;
  readonly name: string;
}

const issuers = new Map<string, Issuer>();

async function load(url: string): Promise<Issuer> {
  const response = await fetch(`${url}/.well-known/issuer`);
  return (await response.json()) as Issuer;
}

export async function discover(url: string): Promise<Issuer> {
  const known = issuers.get(url);
  if (known) return known;
  const issuer = await load(url);
  issuers.set(issuer.url, issuer);
  if (issuer.url !== url) {
    issuers.delete(issuer.url);
    throw new Error(`${url} says that it is ${issuer.url}`);
  }
  return issuer;
}
