// `apply` is called once for a compiler, which builds again and again while it watches.
class DependencyPlugin {
  apply(compiler) {
    const files = [];
    compiler.hooks.emit.tap('DependencyPlugin', (compilation) => {
      for (const file of compilation.assets) files.push(file.name);
      for (const file of files) compilation.dependencies.add(file);
    });
  }
}

module.exports = DependencyPlugin;
