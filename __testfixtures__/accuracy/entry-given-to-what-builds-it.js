const outlines = {};

function fill(outline, text) {
  for (const line of text.split('\n')) if (line.startsWith('#')) outline.titles.push(line.trim());
  outline.length = text.length;
}

export function getOutline(text) {
  let outline = outlines[text];
  if (!outline) {
    outline = { titles: text.split('#'), length: 0 };
    outlines[text] = outline;
    fill(outlines[text], text);
  }
  return outline;
}
