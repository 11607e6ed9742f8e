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
};
