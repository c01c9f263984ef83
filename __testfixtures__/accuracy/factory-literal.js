function create() {
  return {
    items: [],
    add(item) {
      this.items.push({ item, at: Date.now() });
    },
  };
}
const store = create();
module.exports = (request) => store.add(request.url);
