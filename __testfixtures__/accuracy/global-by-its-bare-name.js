window.frames3d = [];

/** Each one of the page is drawn by a frame of its own, and nothing takes that out when the page lets go of it. */
function Frame(canvas, settings) {
  this.canvas = canvas;
  this.settings = settings;
}

window.drawFrame = function drawFrame(id, settings) {
  const canvas = document.getElementById(id).appendChild(document.createElement('canvas'));
  frames3d.push(new Frame(canvas, settings));
};

window.addEventListener('hashchange', () => window.drawFrame(location.hash, {}));
