const warned = new Set();
function warnOnce(name) {
  if (warned.has(name)) return;
  warned.add(name);
  process.emitWarning(name + ' is deprecated');
}
exports.oldName = () => warnOnce('oldName');
exports.olderName = () => warnOnce('olderName');
