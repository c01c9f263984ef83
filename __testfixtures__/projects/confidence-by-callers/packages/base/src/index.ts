const labels = new Map<string, string>();
const clients = new Map<string, object>();

/** Another package calls it: that is what users do, as far as one can see. */
export function getLabel(message: string): string {
  const known = labels.get(message);
  if (known !== undefined) return known;
  const made = message.replace(/^.*:/, '');
  labels.set(message, made);
  return made;
}

/** Another package makes one, with a setting. */
export class Connection {
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  getClient(): object {
    const known = clients.get(this.url);
    if (known) return known;
    const made = { text: this.url };
    clients.set(this.url, made);
    return made;
  }
}

export { PooledClient } from './pooled-client';
