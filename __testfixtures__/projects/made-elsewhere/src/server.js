import { createServer } from 'node:http';
import { reactive } from 'vue';
import { Answers, Form, Visits } from './answers.js';
import { Recent, Registry } from './registry.js';
import { describe, getShared, once } from './shared.js';

const answers = new Answers(new Map());
const visits = new Visits({ seen: [], limit: 10 });
const lookups = getShared('lookups', {});
const tags = once('tags', () => new Set());
const described = describe({});
const registry = new Registry();
const recent = new Recent();
const state = reactive({});

createServer((request, response) => {
  const { url } = request;
  const form = new Form({});
  form.add(url, 1);
  visits.add(url);
  lookups[url] = Date.now();
  tags.add(url);
  described[url] = 1;
  registry.set(url, Date.now());
  recent.set(url, Date.now());
  state[url] = 1;
  response.end(answers.ask(url, (text) => text.toUpperCase()));
}).listen(80);
