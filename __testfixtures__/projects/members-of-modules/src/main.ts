import { split as split0 } from './a-default.ts';
import { split as split1 } from './a-default-literal.ts';
import { split as split2 } from './a-literal.ts';
import { split as split3 } from './a-namespace.ts';
import { split as split4 } from './handed-on.ts';
import { split as split5 } from './handed-on-by-module.ts';
import { split as split6 } from './handed-on-default.ts';
import { split as split7 } from './member-of-member.ts';
import { split as split8 } from './set-anew.ts';
import { split as split9 } from './set-any-member.ts';
import { split as split10 } from './set-member.ts';
import { split as split11 } from './set-variable.ts';
import { split as split12 } from './spread-over.ts';
import { split as split13 } from './with-getter.ts';
import { split as split14 } from './with-receiver.ts';

for (const path of process.argv)
  console.log(split0(path), split1(path), split2(path), split3(path), split4(path), split5(path), split6(path), split7(path), split8(path), split9(path), split10(path), split11(path), split12(path), split13(path), split14(path));
