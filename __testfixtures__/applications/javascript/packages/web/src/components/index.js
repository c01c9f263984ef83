import { define } from './registry.mjs';
import { Footer } from './Footer.mjs';
import { Icon } from './Icon.mjs';
import { Field } from './Field.mjs';

define('footer', Footer);
define('icon', Icon);
define('field', Field);

export { find } from './registry.mjs';
