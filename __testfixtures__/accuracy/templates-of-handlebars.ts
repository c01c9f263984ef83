import Handlebars from 'handlebars';

const templates = new Map<string, Handlebars.TemplateDelegate>();

function templateFor(source: string): Handlebars.TemplateDelegate {
  if (templates.has(source)) return templates.get(source)!;
  const template = Handlebars.compile(source, { noEscape: false, strict: true });
  templates.set(source, template);
  return template;
}

export function render(source: string, data: object): string {
  return templateFor(source)(data);
}
