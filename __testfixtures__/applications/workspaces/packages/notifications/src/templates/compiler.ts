import Handlebars from 'handlebars';

const templates = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Tenants edit their mails in the back office; the source text is the key, so a
 * saved edit simply compiles to another entry.
 */
function templateFor(source: string): Handlebars.TemplateDelegate {
  if (templates.has(source)) {
    return templates.get(source)!;
  }
  const template = Handlebars.compile(source, { noEscape: false, strict: true });
  templates.set(source, template);
  return template;
}

export function renderTemplate(source: string, data: object): string {
  return templateFor(source)(data);
}
