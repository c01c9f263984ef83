const folder = process.env.DOCUMENTS;

let persistence = null;
if (typeof folder === 'string') {
  const files = require('fs/promises');
  persistence = { write: (name, text) => files.writeFile(`${folder}/${name}`, text) };
}

const documents = new Map();

exports.open = (name) => {
  const known = documents.get(name);
  if (known) return known;
  const made = { name, text: '', readers: new Set() };
  documents.set(name, made);
  return made;
};

exports.close = (document, reader) => {
  document.readers.delete(reader);
  if (document.readers.size === 0 && persistence !== null) {
    persistence.write(document.name, document.text);
    documents.delete(document.name);
  }
};
