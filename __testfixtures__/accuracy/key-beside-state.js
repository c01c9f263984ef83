const patterns = {};
let last = '';

export function closes(html, tags) {
  let found = 0;
  for (const tag of tags) {
    if (tag.open) last = tag.name;
    const wanted = tag.name.toLowerCase();
    const pattern = patterns[wanted] || (patterns[wanted] = new RegExp('</' + wanted + last + '>', 'i'));
    if (pattern.test(html)) found += 1;
  }
  return found;
}
