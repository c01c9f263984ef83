import { EventEmitter } from 'node:events';

export class DocumentCache extends EventEmitter {
  private documents: Map<string, string> = new Map();

  constructor(source: EventEmitter) {
    super();
    source.on('reload', () => {
      this.documents = new Map();
    });
    source.on('document', (id: string, text: string) => {
      this.documents.set(id, text);
    });
  }

  get(id: string): string | undefined {
    return this.documents.get(id);
  }
}

export const shared = new DocumentCache(new EventEmitter());
