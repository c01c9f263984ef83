interface Credentials {
  readonly tokenUri: string;
  readonly keyId: string;
}

const tokens = new Map<string, Promise<string>>();

async function getToken(credentials: Credentials): Promise<string> {
  const url = new URL(credentials.tokenUri);
  url.searchParams.set('key', credentials.keyId);
  const key = url.toString();
  const known = tokens.get(key);
  if (known) return known;
  const made = fetch(url).then((response) => response.text());
  tokens.set(key, made);
  return made;
}

export class Client {
  constructor(private readonly credentials: Credentials) {}

  async request(): Promise<string> {
    return getToken(this.credentials);
  }
}
