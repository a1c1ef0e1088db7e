#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { runProgram } from './commands/program.js';

// By itself V8 makes fast code of whatever has run for some milliseconds, in each thread anew: a quarter of a command's processor
// time went into that. What runs long is made fast all the same.
setFlagsFromString('--interrupt-budget=500000');
process.exitCode = await runProgram(process.argv.slice(2));
