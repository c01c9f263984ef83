const NAMES = {};

function toCss(styles) {
  let text = '';
  for (const name in styles) {
    const own = NAMES[name] || (NAMES[name] = name.replace(/([A-Z])/g, '-$1').toLowerCase());
    text += own + ':' + styles[name] + ';';
  }
  return text;
}

module.exports = { toCss };
