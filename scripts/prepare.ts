import { isOutdated } from './outdated.js';

// Builds the command after `npm ci`, where it is not built already of the same sources and libraries.

if (isOutdated()) await import('./bundle.js');
