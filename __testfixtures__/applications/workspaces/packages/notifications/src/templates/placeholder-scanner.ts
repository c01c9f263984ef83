export interface Placeholder {
  readonly name: string;
  readonly index: number;
}

const scanners = new Map<string, RegExp>();

function scannerFor(documentId: string): RegExp {
  let scanner = scanners.get(documentId);
  if (!scanner) {
    scanner = /\{\{\s*([\w.]+)\s*\}\}/g;
    scanners.set(documentId, scanner);
  }
  return scanner;
}

/**
 * The editor steps through a document's placeholders ("next" button): each call
 * gives the one after that of the call before, then undefined and starts over.
 */
export function nextPlaceholder(documentId: string, text: string): Placeholder | undefined {
  const match = scannerFor(documentId).exec(text);
  return match ? { name: match[1] ?? '', index: match.index } : undefined;
}
