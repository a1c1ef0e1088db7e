import type { Carrier } from './carrier.js';
import { offprintCarrier } from './offprint-carrier.js';
import { printCarrier } from './print-carrier.js';
import { sheetsCarrier } from './sheets-carrier.js';
import { webCarrier } from './web-carrier.js';

/** The carriers in the order in which they are made: the pages of the site name printed pages, and lead to PDFs. */
export const CARRIERS: readonly Carrier[] = [printCarrier, offprintCarrier, sheetsCarrier, webCarrier];
