import { renderToString } from './renderToString.mjs';
import { h } from './h.mjs';
import { currentContext } from './context.mjs';

const fragments = new Map();

export function fragment(component, props) {
  const key = component.name + JSON.stringify(props);
  let html = fragments.get(key);
  if (!html) {
    html = renderToString(h(component, { ...props, context: currentContext() }));
    fragments.set(key, html);
  }
  return html;
}
