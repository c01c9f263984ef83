import { escapeHtml } from '../util/index.js';

const VOID = new Set(['br', 'img', 'input', 'link', 'meta']);

function attributes(props) {
  return Object.entries(props)
    .filter(([name, value]) => value != null && value !== false && name !== 'html')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

export async function renderToString(node) {
  if (node == null || node === false) return '';
  if (typeof node !== 'object') return escapeHtml(String(node));
  if (typeof node.type === 'function') {
    return renderToString(await node.type({ ...node.props, children: node.children }));
  }
  const open = `<${node.type}${attributes(node.props)}>`;
  if (VOID.has(node.type)) return open;
  if (node.props.html) return `${open}${node.props.html}</${node.type}>`;
  const inner = await Promise.all(node.children.map(renderToString));
  return `${open}${inner.join('')}</${node.type}>`;
}
