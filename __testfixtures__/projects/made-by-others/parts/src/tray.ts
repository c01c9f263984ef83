import { mount } from 'page-router';

export class Tray {
  private readonly letters = new Map<string, string>();

  put(sender: string, letter: string): void {
    this.letters.set(sender, letter);
  }

  take(sender: string): string | undefined {
    return this.letters.get(sender);
  }
}

export const open = (path: string): void => mount(path, Tray);
