export const Filter = {
  exceptions: [],

  addException(id) {
    this.exceptions.push(id);
  },

  resetExceptions() {
    this.exceptions = [];
  },

  hidden: [],

  hide(id) {
    this.hidden.push(id);
  },

  showAll() {
    this.hidden = [];
  },
};
