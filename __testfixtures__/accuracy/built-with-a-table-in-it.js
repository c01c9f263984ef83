const tokens = {};

exports.parse = (glob) => {
  if (tokens.hasOwnProperty(glob)) return tokens[glob];
  const token = {};
  token.text = glob.trim();
  token.is = {};
  token.is.negated = glob.startsWith('!');
  token.is.glob = /[*?]/.test(token.text);
  return (tokens[glob] = token);
};
