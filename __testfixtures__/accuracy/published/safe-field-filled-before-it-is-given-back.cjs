function read(lines) {
  const result = {};
  result.items = [];
  for (const line of lines) result.items.push(line.trim());
  return result;
}

function show(result) {
  return result.items.join('\n');
}

exports.read = read;
exports.show = show;
