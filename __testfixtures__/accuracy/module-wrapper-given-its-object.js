var Templates = {};

(function (Templates) {
  Templates.cache = {};

  Templates.compile = function (text) {
    var known = Templates.cache[text];
    if (known) return known;
    return (Templates.cache[text] = text.split('}}').map((part) => part.trim()));
  };
})(typeof exports !== 'undefined' ? exports : Templates);
