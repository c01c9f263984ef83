import NodeCache from 'node-cache';

const responses = new NodeCache({ stdTTL: 60 });

export function remember(url: string, body: string): void {
  responses.set(url, body);
}
