import { Parser } from 'parser';

const parsers = {};

export function parse(language, text) {
  let parser = parsers[language];
  if (!parser) {
    parser = new Parser({ language });
    parsers[language] = parser;
  }
  if (parser.accepts(text)) return parser.parse(text);
  return undefined;
}
