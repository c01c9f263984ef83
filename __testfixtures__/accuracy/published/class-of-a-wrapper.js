module.exports = function withEffect(reduce, onChange) {
  return function wrap(Wrapped) {
    var mounted = [];
    var Effect = (function (Base) {
      function Effect() {
        return Base.apply(this, arguments) || this;
      }
      Effect.prototype = Object.create(Base.prototype);
      Effect.prototype.componentWillMount = function () {
        mounted.push(this);
        onChange(reduce(mounted));
      };
      return Effect;
    })(Wrapped);
    return Effect;
  };
};
