const digests = new Map<string, string>();
function digest(text: string): string { return text.length + ':' + text.slice(0, 8); }
export function accept(message: string): 'accepted' | 'duplicate' {
  const known = digests.get(message);
  if (known !== undefined) return 'duplicate';
  digests.set(message, digest(message));
  return 'accepted';
}
