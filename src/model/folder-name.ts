// These would end a step of an address or stand for another folder, or no file may have them in its name on some system.
const NO_NAME_OF_A_FOLDER = /["#%*./:<>?\\|]/g;

/**
 * The folder of the page of an organ, a section or a subject: its name, where signs that can stand in no folder's name
 * take the full width of a Han character. Two names may so have one folder: `a/b` and `a／b`.
 */
export function folderName(name: string): string {
  return name.replaceAll(NO_NAME_OF_A_FOLDER, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
