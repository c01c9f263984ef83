import engine from 'handlebars';

export const helpers: Record<string, boolean> = {};

const templates = new Map<string, engine.TemplateDelegate>();

function templateFor(source: string): engine.TemplateDelegate {
  if (templates.has(source)) return templates.get(source)!;
  const template = engine.compile(source, { knownHelpers: helpers });
  templates.set(source, template);
  return template;
}

export function render(source: string, data: object): string {
  return templateFor(source)(data);
}
