import type { Notes, Pages } from './types.ts';

export class Reader {
  constructor(
    private readonly pages: Pages,
    private readonly notes: Notes,
  ) {}

  async read(url: string): Promise<string> {
    const known = await this.pages.find(url);
    if (known) return known.text;
    const answer = await fetch(url);
    const page = { text: await answer.text() };
    await this.pages.keep(url, page);
    return page.text;
  }

  async add(id: string, text: string): Promise<void> {
    await this.notes.put(id, { text });
  }

  async getNote(id: string): Promise<string> {
    return (await this.notes.look(id))?.text ?? '';
  }
}
