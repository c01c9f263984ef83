import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';
import { documents } from './document-cache.js';

let parseFailures = 0;

export function parseQuery(source: string): DocumentNode {
  const cached = documents.get(source);
  if (cached) return cached;
  try {
    const document = parse(source);
    documents.set(source, document);
    return document;
  } catch (err) {
    parseFailures++;
    throw err;
  }
}

export const parseFailureCount = (): number => parseFailures;
