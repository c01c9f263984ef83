const visits = new Map();

/** Nothing imports this file: what does may know the name by a convention. */
export function loader(name) {
  visits.set(name, Date.now());
  return [...visits.keys()].join();
}
