function Client(send) {
  const that = this;
  const waiting = {};
  let isOpen = true;

  this.ask = (id, text) => {
    waiting[id] = text;
    return send(id, text);
  };

  that.close = () => {
    isOpen = false;
    return isOpen;
  };

  this.isWaiting = (id) => isOpen && waiting[id] !== undefined;
}

module.exports = (send) => new Client(send);
