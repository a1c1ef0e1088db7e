import type { Finding } from '../../model/finding.js';
import { github } from './github.js';
import { json } from './json.js';
import type { Language } from './language.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';

/** A way to tell findings. Paths are shown below `folder`, the archive's. */
export type Report = (findings: readonly Finding[], folder: string, language: Language) => string;

/** For people at a terminal, for programs, for code scanners, for a pull request, and by rule. */
export const REPORTS = { pretty, json, sarif, github, summary } satisfies Record<string, Report>;

export type Format = keyof typeof REPORTS;
