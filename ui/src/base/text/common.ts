/** Words used in more than one place. */

export const common = {
  product: "Shoreline",
  add: "Add",
  cancel: "Cancel",
  remove: "Remove",
  search: "Search",
  notGiven: "not given",
  optional: "optional",
  seconds: "seconds",
  minutes: "minutes",
  all: "All",
};
