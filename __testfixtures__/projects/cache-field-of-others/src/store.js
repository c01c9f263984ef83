const store = (module.exports = {});
store._cache = 1;
store.get = () => store._cache;
