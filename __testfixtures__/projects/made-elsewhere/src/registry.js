class Named extends Map {
  describe() {
    return `${this.size} entries`;
  }
}

export class Registry extends Named {}

/** It keeps itself small. */
export class Recent extends Named {
  set(key, value) {
    if (this.size > 100) this.delete(this.keys().next().value);
    return super.set(key, value);
  }
}
