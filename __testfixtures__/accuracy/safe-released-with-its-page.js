/** Listens to a history that it is given, and to clicks on what it draws. */
class Page {
  constructor(history) {
    this.places = [];
    history.listen((place) => this.places.push(place));
  }

  draw(parent) {
    const link = document.createElement('a');
    link.addEventListener('click', () => this.places.push(link.href));
    parent.append(link);
  }
}

window.addEventListener('hashchange', (event) => {
  const page = new Page(event.target.history.copy());
  page.draw(document.createElement('div'));
});
