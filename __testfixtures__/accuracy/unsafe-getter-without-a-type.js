import { createServer } from 'node:http';
class Shape {
  constructor(w) {
    this.w = w;
  }
  get area() {
    return this.w * scale;
  }
}
let scale = 1;
function poke(r) {
  scale = r.length;
}
function make(n) {
  return n > 1 ? new Shape(n) : JSON.parse('{"area":0}');
}
const memo = new Map();
/** @param {string} text */
export function f(text) {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = String(make(text.length).area + 1);
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  poke(req.method);
  res.end(f(req.url));
}).listen(0);
