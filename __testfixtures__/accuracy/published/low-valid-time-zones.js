const valid = {};

export function isValid(text) {
  if (valid[text]) return true;
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: text });
    valid[text] = true;
    return true;
  } catch {
    return false;
  }
}
