/** ESLint calls `create` for each file, and lets go of what it made after that. */
module.exports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const seen = new Map();
    const names = [];
    return {
      ImportDeclaration(node) {
        seen.set(node.source.value, node);
      },
      Identifier(node) {
        names.push(node.name);
      },
      'Program:exit'() {
        for (const [source, node] of seen) if (!names.includes(source)) context.report({ node, message: source });
      },
    };
  },
};
