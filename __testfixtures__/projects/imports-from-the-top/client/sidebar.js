import { Filter } from '/client/lib/filter';

document.addEventListener('click', (event) => Filter.addException(event.target.id));
document.addEventListener('dblclick', (event) => Filter.hide(event.target.id));
document.addEventListener('submit', () => Filter.resetExceptions());
