function makeMap(names: string): (name: string) => true | undefined {
  const map: Record<string, true> = Object.create(null);
  for (const name of names.split(',')) map[name] = true;
  return (name) => map[name.toLowerCase()];
}

const isPlain = makeMap('script,style,textarea');
const ends: Record<string, RegExp> = {};

export function skip(html: string, tag: string | undefined): string {
  if (!tag || !isPlain(tag)) {
    return html;
  } else {
    const name = tag.toLowerCase();
    const end = ends[name] || (ends[name] = new RegExp(`([\\s\\S]*?)(</${name}[^>]*>)`, 'i'));
    return html.replace(end, '');
  }
}
