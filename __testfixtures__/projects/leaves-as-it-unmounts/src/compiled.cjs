'use strict';
var react_1 = require('react');
var _react = _interopRequireDefault(require('react'));
function _interopRequireDefault(module) {
  return module && module.__esModule ? module : { default: module };
}

var routers = [];
var readers = [];
var places = [];
var mounted = [];

var Router = (function (_Component) {
  Router.prototype = Object.create(_Component.prototype);
  function Router() {
    return _Component.apply(this, arguments) || this;
  }
  var _proto = Router.prototype;
  _proto.componentWillMount = function componentWillMount() {
    routers.push(this);
  };
  _proto.componentDidMount = function componentDidMount() {
    mounted.push(this);
  };
  _proto.componentWillUnmount = function componentWillUnmount() {
    routers.splice(routers.indexOf(this), 1);
    mounted.splice(mounted.indexOf(this), 1);
  };
  _proto.render = function render() {
    return routers.length;
  };
  return Router;
})(_react.default.Component);
exports.Router = Router;

function useReader(reader) {
  readers.push(reader);
  (0, react_1.useEffect)(function () {
    return function () {
      readers.splice(readers.indexOf(reader), 1);
    };
  }, []);
}
exports.useReader = useReader;

function usePlace(place) {
  places.push(place);
  Object(react_1['useLayoutEffect'])(function () {
    return function () {
      places.splice(places.indexOf(place), 1);
    };
  }, []);
}
exports.usePlace = usePlace;
