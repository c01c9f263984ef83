function beacon(method, options) {
  beacon.queue.push({ method, options });
}
beacon.queue = [];

document.addEventListener('click', (event) => beacon('click', { x: event.clientX }));
window.Beacon = beacon;
