export async function run(name, text) {
  const module = await import(`./${name}.js`);
  const list = module.parse(text);
  list.push('end');
  return list;
}
