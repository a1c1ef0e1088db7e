import { SIZE_CASES } from './cases/sizes.js';
import { findAll } from './find-all.js';

findAll('sizes and runs', SIZE_CASES);
