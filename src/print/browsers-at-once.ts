import { availableParallelism } from 'node:os';

// What a browser takes with all its processes while it prints an issue of 36 pages, and what this process takes for it.
const BYTES_FOR_BROWSER = 768 * 2 ** 20;

/**
 * How many browsers may print at once here: one for each core, as far as there is memory for them, and always one.
 *
 * @param cores Cores that this process may use.
 * @param bytes Memory that it may still take.
 */
export function browsersAtOnce(cores = availableParallelism(), bytes = process.availableMemory()): number {
  return Math.max(1, Math.min(cores, Math.floor(bytes / BYTES_FOR_BROWSER)));
}
