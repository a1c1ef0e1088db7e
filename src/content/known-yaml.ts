import type { ZodType } from 'zod';
import { hashOf } from '../model/inputs.js';
import { lazy } from '../model/lazy.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { lazySource } from '../model/source.js';
import { readYaml, type YamlResult } from './yaml.js';

/**
 * What `readYaml` reads in a file, or has read in an earlier run: the file is then parsed only where somebody asks where
 * something stands in it. The path tells the schema.
 */
export function knownYaml<T>(path: string, text: string, schema: ZodType<T>, memory: Memory): YamlResult<T> {
  const read = (): YamlResult<T> => readYaml(path, text, schema);
  if (memory === NO_MEMORY) return read();
  const { value, findings } = remembered(memory, 'yaml', [path, text], () => {
    const made = read();
    return { value: made.value, findings: made.findings };
  });
  const source = lazySource(
    { path, text, sha256: hashOf([text]) },
    lazy(() => read().source),
  );
  return { source, value, findings };
}
