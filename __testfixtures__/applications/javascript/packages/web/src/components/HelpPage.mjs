import { h } from '../render/h.mjs';
import { find } from './index.js';
import { helpTopic } from '../data/help.mjs';

export async function HelpPage({ topic, context }) {
  const Field = find('field');
  const text = await helpTopic(context.locale, topic ?? 'index');
  return h('main', null, h('p', null, text.body), h(Field, { form: `help-${topic}`, name: 'q', label: context.catalog.help }));
}
