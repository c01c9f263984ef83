const themes = {};
let current;

export function theme(preset, object) {
  if (typeof preset === 'string') {
    if (object) themes[preset] = object;
    current = preset;
  } else {
    const name = preset.name;
    themes[name] = preset;
    current = name;
  }
  return themes[current];
}
