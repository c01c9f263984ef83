export class DuplicateRequestError extends Error {
  constructor(readonly key: string) {
    super(`request ${key} was already accepted`);
    this.name = 'DuplicateRequestError';
  }
}

const acceptedKeys = new Set<string>();

/** Throws when a client sends the same order a second time. */
export function accept(key: string): void {
  if (acceptedKeys.has(key)) {
    throw new DuplicateRequestError(key);
  }
  acceptedKeys.add(key);
}
