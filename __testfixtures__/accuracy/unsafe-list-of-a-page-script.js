// Another script of the page may say `clicks.length`.
const clicks = [];

function note(x) {
  clicks.push(x);
}

function lastClick() {
  return clicks.at(-1);
}

globalThis.addEventListener('click', () => note(1));
