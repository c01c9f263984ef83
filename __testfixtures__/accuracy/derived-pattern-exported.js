const regexps = {};
export function wordsRegexp(words) {
  return regexps[words] || (regexps[words] = new RegExp("^(?:" + words.replace(/ /g, "|") + ")$"))
}
