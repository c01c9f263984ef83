const a_compiled_call = require('./a-compiled-call');
const a_function = require('./a-function');
const a_limit = require('./a-limit');
const a_member = require('./a-member');
const a_member_of_a_literal = require('./a-member-of-a-literal');
const a_name_of_a_literal = require('./a-name-of-a-literal');
const another_module = require('./another-module');
const handed_on = require('./handed-on');
const handed_on_again = require('./handed-on-again');
const one_of_two = require('./one-of-two');
const set_any_member = require('./set-any-member');
const set_limit = require('./set-limit');
const set_member = require('./set-member');

let total = 0;
for (const path of process.argv) {
  total += a_compiled_call.split(path);
  total += a_function.split(path);
  total += a_limit.split(path);
  total += a_member.split(path);
  total += a_member_of_a_literal.split(path);
  total += a_name_of_a_literal.split(path);
  total += another_module.split(path);
  total += handed_on.split(path);
  total += handed_on_again.split(path);
  total += one_of_two.split(path);
  total += set_any_member.split(path);
  total += set_limit.split(path);
  total += set_member.split(path);
}
console.log(total);
