// Each part gets flags of its own; those of the literal stay what they are.
const text = { flags: { trim: false } };

function extend(base, flags) {
  const part = Object.create(base);
  part.flags = Object.assign({}, part.flags, flags);
  return part;
}

process.on('message', (message) => process.send(extend(text, message.flags).flags));
