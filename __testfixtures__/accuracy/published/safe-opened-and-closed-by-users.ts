import EventEmitter from 'eventemitter3';

class Page {
  readonly id: string;
  text = '';

  constructor(id: string) {
    this.id = id;
  }
}

const parseId = (address: string): string => address.replace('page:', '');

/** Who opens a page closes it. */
export class Shelf extends EventEmitter {
  private pages: Record<string, Page> = {};

  private getPage(id: string): Page {
    const known = this.pages[id];
    if (known) return known;
    const page = new Page(id);
    this.pages[id] = page;
    return page;
  }

  open(address: string): Page {
    return this.getPage(parseId(address));
  }

  close(address: string): void {
    const id = parseId(address);
    this.getPage(id).text = '';
    delete this.pages[id];
    this.emit('closed', { id });
  }
}
