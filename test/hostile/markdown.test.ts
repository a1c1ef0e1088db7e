import { MARKDOWN_CASES } from './cases/markdown.js';
import { findAll } from './find-all.js';

findAll('Markdown', MARKDOWN_CASES);
