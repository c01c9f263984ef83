import { register } from 'some-sources';
import { note } from './merged.js';
import { Source } from './source.js';

register(new Source());

process.on('message', (part) => console.log(note(part)));
