const compiled = Object.create(null);
function compile(template) {
  const parts = template.split('%');
  return function (values) { let out = ''; for (let i = 0; i < parts.length; i++) out += parts[i] + values[i]; return out; };
}
export function format(template, values) {
  const render = compiled[template] || (compiled[template] = compile(template));
  return render(values);
}
