// One part is a node.
const nodesByName = {};
function nodesIn(text) {
  const nodes = [];
  nodes.push(text.trim());
  nodes.push({ text });
  return nodes;
}
export function firstOf(text, keep) {
  if (nodesByName[text] == null) nodesByName[text] = nodesIn(text);
  const nodes = nodesByName[text];
  for (let i = 0; i < nodes.length; i += 1) keep(nodes[i]);
}

// What sorts it gives it another name.
const sortedByName = {};
function sortedIn(text) {
  const words = text.split(' ');
  const sorted = words.sort();
  sorted.push({ text });
  return words;
}
export function eachSorted(text, keep) {
  if (sortedByName[text] == null) sortedByName[text] = sortedIn(text);
  const words = sortedByName[text];
  for (let i = 0; i < words.length; i += 1) keep(words[i]);
}

// A callback gets the list.
const filledByName = {};
function filledIn(text) {
  const words = [];
  words.push(text.trim());
  words.forEach((word, position, all) => {
    if (position === 0) all.push({ word });
  });
  return words;
}
export function eachFilled(text, keep) {
  if (filledByName[text] == null) filledByName[text] = filledIn(text);
  const words = filledByName[text];
  for (let i = 0; i < words.length; i += 1) keep(words[i]);
}

// An inner function gives it another name.
const lentByName = {};
function lentIn(text) {
  const words = [];
  words.push(text.trim());
  const lend = () => {
    return words;
  };
  const lent = lend();
  lent[1] = { text };
  return words;
}
export function eachLent(text, keep) {
  if (lentByName[text] == null) lentByName[text] = lentIn(text);
  const words = lentByName[text];
  for (let i = 0; i < words.length; i += 1) keep(words[i]);
}

// A method by another spelling adds to it.
const addedByName = {};
function addedIn(text) {
  const words = [];
  words['push']({ text: text.trim() });
  return words;
}
export function eachAdded(text, keep) {
  if (addedByName[text] == null) addedByName[text] = addedIn(text);
  const words = addedByName[text];
  for (let i = 0; i < words.length; i += 1) keep(words[i]);
}

// Those who get it change it.
const changedByName = {};
function wordsIn(text) {
  const words = [];
  words.push(text.trim());
  return words;
}
export function shout(text) {
  if (changedByName[text] == null) changedByName[text] = wordsIn(text);
  const words = changedByName[text];
  words[0] = words[0].toUpperCase();
  return words[0];
}

// The list in it is filled with something else under its name.
const rowsByText = new Map();
function rowsIn(text) {
  const rows = [];
  for (const part of text.split(' ')) {
    const cells = [];
    cells.push(part.trim());
    rows.push({ cells });
  }
  return rows;
}
export function show(text, keep) {
  let rows = rowsByText.get(text);
  if (rows === undefined) {
    rows = rowsIn(text);
    rowsByText.set(text, rows);
  }
  for (const row of rows) for (let i = 0; i < row.cells.length; i += 1) keep(row.cells[i]);
}
export function extend(row, node) {
  row.cells.push(node);
}
