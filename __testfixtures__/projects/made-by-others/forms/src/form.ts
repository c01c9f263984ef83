import { mount } from 'page-router';

export class Form {
  private readonly drafts = new Map<string, string>();

  keep(field: string, text: string): void {
    this.drafts.set(field, text);
  }

  restore(field: string): string | undefined {
    return this.drafts.get(field);
  }
}

export const open = (path: string): void => mount(path, Form);
