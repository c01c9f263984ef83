import { Box } from 'boxes';

/** Two boxes for as long as the page is open; to set one replaces what is in it. */
const found = {
  people: new Box([]),
  isEmpty: new Box(false),
};

export function search(list) {
  found.people.set([]);
  for (const name of list) if (name) found.people.set([name]);
  found.isEmpty.set(list.length === 0);
}
