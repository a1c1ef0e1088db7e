import { Option } from 'commander';

/** Where work is handed out and taken. */
export function queueOption(): Option {
  return new Option('--queue <地址>', '分派工作的 Redis，如 redis://10.0.0.5:6379；要有 --store');
}
