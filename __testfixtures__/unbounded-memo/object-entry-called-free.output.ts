import { compile, type Data, type Template } from './compile.js';
import { LRUCache } from 'lru-cache';

const templates: LRUCache<string, Template> = new LRUCache({ max: 256 });

export function render(text: string, data: Data): string {
  if (!templates.get(text)) templates.set(text, compile(text));
  return templates.get(text)!(data);
}

export function renderTwice(text: string, data: Data): string {
  if (!templates.has(text)) templates.set(text, compile(text));
  return templates.get(text)!(data) + templates.get(text)?.(data);
}

export const renderAtOnce = (text: string, data: Data): string => (templates.get(text) || templates.set(text, compile(text)).get(text)!)(data);
