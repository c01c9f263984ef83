const totals = {};

function add(total, amount) {
  total.count += 1;
  total.sum += amount;
}

function record(total, event) {
  if (event.amount > 0) add(total, event.amount);
}

export function onEvent(event) {
  const label = event.tags.join(' ');
  if (!totals[label]) totals[label] = makeTotal(event.tags);
  record(totals[label], event);
}

function makeTotal(tags) {
  return { tags: tags.map((tag) => tag.trim()), count: 0, sum: 0 };
}
