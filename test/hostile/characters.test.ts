import { CHARACTER_CASES } from './cases/characters.js';
import { findAll } from './find-all.js';

findAll('characters', CHARACTER_CASES);
