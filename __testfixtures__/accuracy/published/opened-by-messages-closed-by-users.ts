import { freeze } from 'deep-freeze';
import { EventEmitter } from 'node:events';

class Page {
  readonly id: string;
  text = '';

  constructor(id: string) {
    this.id = id;
  }
}

const parseId = (address: string): string => address.replace('page:', '');

export class Book extends EventEmitter {
  private pages: Record<string, Page> = {};

  constructor(channel: EventEmitter) {
    super();
    channel.on('page', ({ id, text }: { id: string; text: string }) => {
      this.getPage(id).text = text;
    });
  }

  private getPage(id: string): Page {
    const known = this.pages[id];
    if (known) return known;
    const page = new Page(id);
    this.pages[id] = page;
    return page;
  }

  read(address: string): string {
    return this.getPage(parseId(address)).text;
  }

  /** Whoever sends pages opens them; only who uses the book can close one. */
  close(address: string): void {
    const id = parseId(address);
    delete this.pages[id];
    this.emit('closed', { id });
  }
}

export const close = freeze((book: Book, address: string) => book.close(address));
