import { h } from '../render/h.mjs';

const PATHS = Object.freeze({ box: 'M2 2h20v20H2z', truck: 'M1 6h14v10H1zM15 9h5l3 4v3h-8z' });

const svgs = new Map();

function svg(name, size, color) {
  const key = `${name}/${size}/${color}`;
  if (svgs.has(key)) {
    return svgs.get(key);
  } else {
    const text = `<svg width="${Number(size)}" height="${Number(size)}"><path fill="${color.replace(/[^#\w]/g, '')}" d="${PATHS[name] ?? ''}"/></svg>`;
    svgs.set(key, text);
    return text;
  }
}

export function Icon({ name, size = 24, color = '#333' }) {
  return h('span', { class: 'icon', html: svg(name, size, color) });
}
