const pattern = new RegExp('^([a-z]+)=(.*)$');

export function Header(line) {
  const kind = /^(X-)?/i.test(line) ? RegExp.$1 : '';
  if (!pattern.test(line)) {
    throw new Error(`no header: ${line}`);
  }
  const isOpen = true;
  this.name = RegExp.$1;
  this.kind = isOpen && kind;
}

export function valueOf(line) {
  if (line && pattern.test(line)) {
    const [name, value] = [RegExp.$1, RegExp.$2];
    return `${name}: ${value}`;
  }
  return line !== '' && /(\d)$/.test(line) && RegExp.$1;
}
