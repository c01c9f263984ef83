import { importJWK, type JWK } from 'jose';

type VerificationKey = Awaited<ReturnType<typeof importJWK>>;

const keys = new Map<string, Promise<VerificationKey>>();

async function fetchKey(issuer: string, kid: string): Promise<VerificationKey> {
  const response = await fetch(new URL('.well-known/jwks.json', issuer));
  const { keys: published } = (await response.json()) as { keys: JWK[] };
  const jwk = published.find((k) => k.kid === kid);
  if (!jwk) throw new Error(`${issuer} does not publish key ${kid}`);
  return importJWK(jwk, jwk.alg ?? 'RS256');
}

/** Tokens signed with a key stay valid after the issuer rotated it away. */
export async function verificationKey(issuer: string, kid: string): Promise<VerificationKey> {
  const id = `${issuer}#${kid}`;
  const pending = keys.get(id) ?? fetchKey(issuer, kid);
  keys.set(id, pending);
  try {
    return await pending;
  } catch (error) {
    keys.delete(id);
    throw error;
  }
}
