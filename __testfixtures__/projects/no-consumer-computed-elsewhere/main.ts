import { parse } from './lib/parse.ts';

export async function run(name: string, text: string): Promise<number> {
  const module = await import(`./commands/${name}.js`);
  return module.run(parse(text).length);
}
