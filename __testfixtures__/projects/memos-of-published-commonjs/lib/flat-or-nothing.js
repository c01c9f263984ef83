'use strict';
const cache = {};

function parse(range) {
  if (cache.hasOwnProperty(range)) return cache[range];
  const match = /^(\^|>=)?(\d+)\.(\d+)$/.exec(range);
  if (!match) return (cache[range] = null);
  return (cache[range] = Object.freeze({ operator: match[1] || '=', major: +match[2], minor: +match[3] }));
}

exports.satisfies = (version, range) => {
  const parsed = parse(range);
  if (parsed === null) return false;
  const [major, minor] = version.split('.').map(Number);
  return major === parsed.major && (parsed.operator === '=' ? minor === parsed.minor : minor >= parsed.minor);
};
