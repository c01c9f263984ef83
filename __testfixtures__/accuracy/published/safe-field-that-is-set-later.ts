interface Model {
  resource?: { attributes?: string[] };
}

// What is added is the list's, which is a container of its own and is cut, and not that of the object around it.
function setResource(model: Model, name: string): void {
  if (model.resource === undefined) model.resource = {};
  if (model.resource.attributes === undefined) model.resource.attributes = [];
  model.resource.attributes.push(name);
  model.resource.attributes = model.resource.attributes.slice(-100);
}

export class Factory {
  readonly model: Model = {};

  set(name: string): void {
    setResource(this.model, name);
  }
}
