import * as all from '~app/aliased';

console.log(all.aliased.size);
