const { title } = require('./use-literal');
const { slug } = require('./use-named');
const { label } = require('./use-member');
const { word } = require('./use-whole');
const { line } = require('./use-again');

for (const name of process.argv) console.log(title(name), slug(name), label(name), word(name), line(name));
