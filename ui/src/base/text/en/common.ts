/** Words used in more than one place. */

export const common = {
  product: "Shoreline",
  add: "Add",
  cancel: "Cancel",
  remove: "Remove",
  search: "Search",
  seconds: "seconds",
  all: "All",
  copy: "Copy table",
  copied: "Copied",
  notCopied: "Could not copy",
  /** Keys as a menu prints them. */
  keys: {
    mod: "Ctrl",
    shift: "Shift",
    alt: "Alt",
    enter: "Enter",
    arrows: "Arrows",
    delete: "Delete",
    esc: "Esc",
  } as Record<string, string>,
  copyPicture: "Copy picture",
  page: (page: number) => `Page ${page}`,
  turn: (on: boolean): string => (on ? "Next page" : "Previous page"),
  /** Between the last two of a list. */
  and: (first: string, last: string) => `${first} and ${last}`,
  /** A name that begins with a capital, inside a sentence. */
  withinSentence: (name: string) => name.charAt(0).toLowerCase() + name.slice(1),
};
