import { parse } from './lib/parse.js';

export async function run(name, text) {
  const module = await import(`./commands/${name}.js`);
  return module.run(parse(text).length);
}
