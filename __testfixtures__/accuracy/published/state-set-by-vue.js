/** One state for each id that was ever shown: what is gone is not taken out. */
export default function ({ idOf = (view) => view.item.id } = {}) {
  const states = {};
  return {
    watch: {
      shownId() {
        this.initState(idOf(this));
      },
    },
    methods: {
      initState(id) {
        if (!states[id]) this.$set(states, id, this.$options.idState.call(this));
        this.state = states[id];
      },
    },
  };
}
