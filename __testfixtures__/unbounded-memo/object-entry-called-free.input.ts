import { compile, type Data, type Template } from './compile.js';

const templates: Record<string, Template> = {};

export function render(text: string, data: Data): string {
  if (!templates[text]) templates[text] = compile(text);
  return templates[text](data);
}

export function renderTwice(text: string, data: Data): string {
  if (!(text in templates)) templates[text] = compile(text);
  return templates[text](data) + templates[text]?.(data);
}

export const renderAtOnce = (text: string, data: Data): string => (templates[text] ||= compile(text))(data);
