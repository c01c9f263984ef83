const documents = new Map<string, { readonly url: string }>();

function getDocument(url: string): { readonly url: string } {
  const known = documents.get(url);
  if (known) return known;
  const made = { url };
  documents.set(url, made);
  return made;
}

/** Two calls of three pass a constant: users may set another one. */
export const ofEmulator = () => getDocument('https://example.com/emulator');
export const ofChannel = () => getDocument('https://example.com/channel');
export const ofSetting = (url: string) => getDocument(url);
