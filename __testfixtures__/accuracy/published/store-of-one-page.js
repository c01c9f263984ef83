/** Handed to a template and to nothing that stays. */
function createImports() {
  return { types: {}, modules: {} };
}

function collect(imports, definition) {
  definition.names.forEach((name) => {
    imports.types[name] = true;
  });
}

module.exports = function generate(write, render, definitions) {
  write('imports.ts', () => {
    const imports = createImports();
    definitions.forEach((definition) => collect(imports, definition));
    return render({ imports });
  });
};
