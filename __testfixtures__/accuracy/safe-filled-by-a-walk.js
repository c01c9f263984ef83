// A visitor that hands itself on with a part of what it was given runs while the walk does.
const ts = require('some-parser');

function getSpecifiers(file) {
  const nodes = [];
  const visit = (node) => {
    if (ts.isImport(node)) nodes.push(node.specifier);
    ts.forEachChild(node, visit);
  };
  visit(ts.parse(file));
  return { specifiers: nodes.map((node) => node.text) };
}

console.log(getSpecifiers(process.argv[2]));
