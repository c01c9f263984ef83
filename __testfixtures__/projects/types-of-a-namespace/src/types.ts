import * as outlines from './outline.js';

export namespace Outlines {
  export type Outline = outlines.Outline;
}
