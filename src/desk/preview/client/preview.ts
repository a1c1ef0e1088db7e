import { showShelf } from './shelf.js';
import { showWorkspace } from './workspace.js';

// The script of every page of the preview. What it shows it is told by events: fragments of HTML, made where the archive is.

const events = new EventSource(document.body.dataset['events'] ?? 'events');
if (document.body.classList.contains('preview-shelf')) showShelf(events);
else showWorkspace(events);
