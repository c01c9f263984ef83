'use strict';

function UserAgentParser() {
  this._cache = {};
}

UserAgentParser.prototype.parse = function (header) {
  if (Object.prototype.hasOwnProperty.call(this._cache, header)) {
    return this._cache[header];
  }
  var result = Object.freeze({
    mobile: /Mobi|Android/i.test(header),
    browser: this._browser(header),
    bot: /bot|crawler|spider/i.test(header),
  });
  this._cache[header] = result;
  return result;
};

UserAgentParser.prototype._browser = function (header) {
  if (/Edg\//.test(header)) return 'edge';
  if (/Firefox\//.test(header)) return 'firefox';
  if (/Chrome\//.test(header)) return 'chrome';
  if (/Safari\//.test(header)) return 'safari';
  return 'other';
};

module.exports = new UserAgentParser();
