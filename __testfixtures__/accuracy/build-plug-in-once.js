// One list per compilation, another one filled as the compiler is set up.
class AssetPlugin {
  apply(compiler) {
    const plugins = [];
    compiler.hooks.afterPlugins.tap('AssetPlugin', (all) => {
      for (const plugin of all.options.plugins) plugins.push(plugin.name);
    });
    compiler.hooks.compilation.tap('AssetPlugin', (compilation) => {
      const files = [];
      compilation.hooks.seal.tap('AssetPlugin', (chunk) => {
        files.push(chunk.name);
        compilation.report(plugins, files);
      });
    });
  }
}

module.exports = AssetPlugin;
