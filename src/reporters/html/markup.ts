import { printable } from '../terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is HTML already. Whatever else enters a page is escaped on its way in, so that source text stays text. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | readonly Content[] | undefined;

/** A template of HTML: values are escaped, and invisible characters in them shown, unless they are `Markup`. */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...values.map(toHtml)));
}

/** For an attribute that programs read: escaped, and nothing shown in place of what is invisible. */
export function exact(text: string): Markup {
  return new Markup(escape(text));
}

/**
 * JSON for a `<script>` that is data: no `<` in it, hence neither `</script>` nor `<!--`. U+2028 and U+2029 are escaped for those who paste it
 * into old JavaScript.
 */
export function embeddedJson(json: string): Markup {
  return new Markup(
    json.replaceAll(/[<\u2028\u2029]/g, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`),
  );
}

function toHtml(value: Content): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escape(printable(value));
  return typeof value === 'number' ? String(value) : value.map(toHtml).join('');
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
