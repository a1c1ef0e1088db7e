import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the tests may mount file systems: on Linux, as root, where the container allows it. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = mkdtempSync(join(tmpdir(), 'gazette-mount-'));
  const { status } = spawnSync('mount', ['--bind', at, at]);
  if (status === 0) spawnSync('umount', [at]);
  rmSync(at, { recursive: true });
  return status === 0;
}
