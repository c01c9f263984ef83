class Journal {
  constructor(lines) {
    this.lines = lines;
  }

  last() {
    return this.lines[this.lines.length - 1];
  }
}

class Upload {
  constructor(parts) {
    this.parts = parts;
  }

  add(part) {
    this.parts.push(part);
  }
}

const journal = new Journal([]);

exports.receive = (request) => {
  const upload = new Upload(request.parts);
  upload.add(request.body);
  return journal.last();
};
