import { FILE_CASES } from './cases/files.js';
import { findAll } from './find-all.js';

findAll('files, folders and links', FILE_CASES);
