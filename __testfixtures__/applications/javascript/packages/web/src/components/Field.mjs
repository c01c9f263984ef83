import { h } from '../render/h.mjs';
import { fieldId } from '../render/ids.mjs';

export function Field({ form, name, label }) {
  const id = fieldId(`${form}.${name}`);
  return h('div', { class: 'field' }, h('label', { for: id }, label), h('input', { id, name }));
}
