// What the key is made of moves on, but the value is made of the key alone.
const patterns = {};
let last = '';

export function closes(html, tags) {
  let found = 0;
  for (const tag of tags) {
    if (tag.open) last = tag.name;
    const wanted = last.toLowerCase();
    const pattern = patterns[wanted] || (patterns[wanted] = new RegExp('</' + wanted + '[^>]*>', 'i'));
    if (pattern.test(html)) found += 1;
  }
  return found;
}
