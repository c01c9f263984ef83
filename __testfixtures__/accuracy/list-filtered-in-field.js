class Notices {
  constructor() {
    this.add = (notice) => {
      this.notices = [...this.notices, notice];
    };
    this.end = (id) => {
      this.notices = this.notices.map((one) => one).filter((one) => one.id !== id);
    };
    this.notices = [];
  }
}

const notices = new Notices();
process.on('message', (message) => {
  if (message.isOver) notices.end(message.id);
  else notices.add(message);
});
