/** What a handler hangs on a request, or a visitor on a tree, goes with that. */
exports.record = (req, res, next) => {
  const chunks = [];
  const { write } = res;
  res.write = function (chunk) {
    chunks.push(chunk);
    return write.call(res, chunk);
  };
  res.on('finish', () => req.log(chunks.length));
  next();
};
exports.plugin = () => ({
  visitor: {
    Program(path, state) {
      const imports = [];
      path.traverse({
        ImportDeclaration(one) {
          imports.push(one.node.source.value);
        },
      });
      state.metadata.imports = imports;
    },
  },
});
exports.read = (stream, done) => {
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  stream.on('end', () => done(parts));
};
