import type { Notes, Pages } from './types.ts';

export class MemoryPages implements Pages {
  private readonly pages = new Map<string, { text: string }>();

  async keep(url: string, page: { text: string }): Promise<void> {
    this.pages.set(url, page);
  }

  async find(url: string): Promise<{ text: string } | undefined> {
    return this.pages.get(url);
  }
}

export class MemoryNotes implements Notes {
  private readonly notes = new Map<string, { text: string }>();

  async put(id: string, note: { text: string }): Promise<void> {
    this.notes.set(id, note);
  }

  async look(id: string): Promise<{ text: string } | undefined> {
    return this.notes.get(id);
  }
}
