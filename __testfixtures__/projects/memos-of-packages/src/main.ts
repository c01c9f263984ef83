import { toPattern } from './default-import';
import { majorOf, nameOf } from './named-import';
import { nameOf as split } from './settings-with-code';
import { nameOf as camel, settings } from './settings-of-others';
import { addType, typeOf } from './types-that-are-added';
import { idOf } from './unknown-function';
import { pathOf } from './of-another-module';

process.on('message', (text: string) => {
  addType(text, nameOf(text));
  settings.pascalCase = !settings.pascalCase;
  console.log(toPattern(text).test('x'), majorOf(text), split(text), camel(text), typeOf(text), idOf(text), pathOf(text));
});
