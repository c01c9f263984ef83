/** A jscodeshift transform that parses each file, with the parser that its ending asks for, and changes nothing. */
module.exports = ({ source, path }, { jscodeshift }) => {
  jscodeshift.withParser(/\.[cm]?ts$/.test(path) ? 'ts' : 'tsx')(source);
};
