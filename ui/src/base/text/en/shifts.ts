/** Words of the Shifts view. */

export const shifts = {
  empty: "No shifts yet",
  emptyHint:
    "A shift is a start, a length and its breaks, by the clock of a site or of a client. Teams of an agent group work it on the days you say, and the world clock shows what they cover.",
  addFirst: "Add a shift",

  clock: {
    title: "World clock",
    previous: "Earlier day",
    next: "Later day",
    date: "Day",
    dayOf: (date: string, hours: number) => (hours === 24 ? date : `${date} · ${hours} h`),
    span: "How much of the horizon",
    day: "Day",
    week: "Week",
    queue: "Queue",
    allQueues: "All queues",
    timesOf: (zone: string) => `Times of ${zone}`,
    ahead: (offset: string) => `UTC${offset}`,
    changed: (by: string) => `clock ${by}`,
    shiftsOf: (site: string) => `Shifts of ${site}`,
    noPeople: "Nobody here yet",
    headsByInterval: (group: string) => `${group}: heads by interval`,
    bar: (shift: string, heads: number) => `${shift} · ${heads} ${heads === 1 ? "head" : "heads"}`,
    barDescription: (shift: string, heads: number, from: string, to: string, zone: string) =>
      `${shift}, ${heads} ${heads === 1 ? "head" : "heads"}, ${from} to ${to} (${zone}). Drag to move, its ends to stretch; arrow keys move it by 15 minutes, with Shift its end.`,
  },

  demand: {
    title: "Demand",
    unit: "contacts an hour",
    label: (queue: string) => `Expected contacts an hour of ${queue} over the day`,
  },

  coverage: {
    title: "Coverage",
    unit: "heads",
    label: "Heads expected at work by site, against the work there is",
    expected: (site: string) => `${site}, expected at work`,
    planned: "planned, breaks taken off",
    work: "work there is",
    hint: "Point at the chart to read it",
    readout: (time: string, contacts: string, work: string, planned: string, expected: string) =>
      `${time}: ${contacts} contacts an hour, work for ${work} heads; ${planned} planned, ${expected} expected`,
    noHoles: "No hole: at every time more people are expected than the work would keep busy.",
    empty: (when: string, missing: string) => `${when}: nobody is there; work for ${missing} heads.`,
    short: (when: string, missing: string) =>
      `${when}: ${missing} heads fewer than the work alone would keep busy.`,
    more: (count: number) => `and ${count} more`,
    caption:
      "Work is contacts times mean handling time: heads it would keep busy without a pause. Expected heads are the planned ones less breaks, and less leave, absence and activities at their mean. Public holidays are left to the simulation, which is the judge of waits.",
  },

  list: {
    title: "Shifts",
    add: "Add a shift",
    added: "Add a shift",
    newName: "New shift",
    note: (start: string, end: string, length: string) => `${start}–${end} · ${length}`,
    workedBy: (heads: number) => `${heads} in its teams`,
    unused: "no team",
    remove: "Remove the shift",
    removed: (name: string) => `Remove the shift ${name}`,
  },

  editor: {
    title: "The shift",
    name: "Name",
    start: "Start",
    length: "Length",
    lengthHelp: (length: string, end: string) => `Lasts ${length} and ends at ${end}.`,
    anchor: "By the clock of",
    site: "its site",
    siteHelp: "Stable for the staff; coverage slips when clocks change.",
    client: (name: string) => `the client ${name}`,
    clientHelp: "Coverage holds; the staff move when the client's clock changes.",
    anchored: "Change whose clock the shift keeps",
    moved: (name: string, start: string) => `Move ${name} to ${start}`,
    stretched: (name: string, length: string) => `Make ${name} ${length} long`,
  },

  breaks: {
    title: "Breaks",
    help: "Minutes are counted from the start of the shift. Between earliest and latest the people of a team take turns.",
    none: "No breaks.",
    add: "Add a break",
    remove: (name: string) => `Remove ${name}`,
    removed: "Remove a break",
    unnamed: (number: number) => `break ${number}`,
    fieldOf: (field: string, pause: string) => `${field}, ${pause}`,
    name: "Name",
    earliest: "Earliest",
    latest: "Latest",
    length: "Length",
    paid: "Paid",
    paidChanged: "Change whether a break is paid",
  },

  teams: {
    title: "Teams",
    help: "Who works which shift on which days.",
    group: "Agent group",
    groupOf: (group: string, site: string) => `${group} · ${site}`,
    byHeads: "This group is staffed by head counts per interval, so it works no shifts.",
    toHeads: "Edit its heads",
    useShifts: "Staff it by shifts",
    usedShifts: "Staff a group by shifts",
  },
};
