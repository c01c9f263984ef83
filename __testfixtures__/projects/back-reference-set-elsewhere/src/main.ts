import { createServer } from 'node:http';
import { find } from './registry';
import { Scene, titleOf } from './scene';

const scenes = new Map<string, Scene>();

createServer((request, response) => {
  const path = request.url ?? '';
  if (scenes.has(path)) return;
  const scene = new Scene();
  scenes.set(path, scene);
  const node = scene.add(path);
  scene.title = '';
  scenes.delete(path);
  response.end(titleOf(find(path) ?? node));
});
