import { ask } from './ask';

const pages = new Map<string, Promise<string>>();

async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

export function pageOf(url: string): Promise<string> {
  return ask(pages, url, load);
}
