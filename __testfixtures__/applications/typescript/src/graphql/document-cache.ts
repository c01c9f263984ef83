import type { DocumentNode } from 'graphql';

export const documents = new Map<string, DocumentNode>();
