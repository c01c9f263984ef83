import { defineTool } from './registry-that-is-not-here.ts';

const changes: { text: string; at: number }[] = [];

function note(text: string): void {
  changes.push({ text, at: Date.now() });
}

/** Nothing shows how often it is called. */
export const tool = defineTool({ run: (text: string) => note(text) });
