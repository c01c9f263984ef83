'use strict';

var React = require('react');
var ids = require('ids-of-others');

// Every zone that is made has an id of its own, on a server too.
var zones = {};

var Zone = (function (_super) {
  __extends(Zone, _super);
  function Zone(props) {
    var _this = _super.call(this, props) || this;
    _this._id = ids.getId('Zone');
    zones[_this._id] = _this;
    return _this;
  }
  Zone.prototype.componentWillUnmount = function () {
    delete zones[this._id];
  };
  Zone.prototype.render = function () {
    return React.createElement('div', { id: this._id, onFocus: () => zones[this._id].focus() });
  };
  return Zone;
})(React.Component);

// The next field of the name takes the place.
var fields = {};

class Field extends React.Component {
  constructor(props) {
    super(props);
    this._name = props.name;
    fields[this._name] = this;
  }
  componentWillUnmount() {
    delete fields[this._name];
  }
  render() {
    return Object.values(fields).map((field) => field.props.label);
  }
}

// The id is made of what it is given.
var steps = {};

class Step extends React.Component {
  constructor(props) {
    super(props);
    this._step = ids.getId(props.name);
    steps[this._step] = this;
  }
  componentWillUnmount() {
    delete steps[this._step];
  }
  render() {
    return Object.values(steps).map((step) => step.props.label);
  }
}

exports.Zone = Zone;
exports.Field = Field;
exports.Step = Step;
