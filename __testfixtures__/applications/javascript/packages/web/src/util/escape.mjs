const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = Object.create(null);

export function escapeHtml(text) {
  return (escaped[text] ??= text.replace(/[&<>"']/g, (c) => ENTITIES[c]));
}
