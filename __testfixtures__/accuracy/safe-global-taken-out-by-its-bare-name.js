window.shownNotes = [];

function show(text) {
  const note = document.body.appendChild(document.createElement('p'));
  note.textContent = text;
  window.shownNotes.push(note);
  setTimeout(() => shownNotes.shift().remove(), 5000);
}

window.addEventListener('message', ({ data }) => show(data));
