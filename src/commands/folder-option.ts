import { InvalidArgumentError, Option } from 'commander';

/** An option that names a folder. An empty name, as an unset variable of a script gives it, does not mean this folder. */
export function folderOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((folder) => {
    if (folder === '') throw new InvalidArgumentError('');
    return folder;
  });
}
