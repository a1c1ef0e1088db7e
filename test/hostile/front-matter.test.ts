import { FRONT_MATTER_CASES } from './cases/front-matter.js';
import { findAll } from './find-all.js';

findAll('front matter', FRONT_MATTER_CASES);
