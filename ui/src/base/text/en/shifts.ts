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
    whose: "By whose clock",
    clockOf: (zone: string, owners: string) => `${zone} · ${owners}`,
    reports: "reports",
    foldAll: "Fold all sites",
    unfoldAll: "Unfold all sites",
    lane: (site: string) => `Shifts of ${site} one by one`,
    folded: (site: string) => `Heads expected at ${site}`,
    heads: (heads: string) => `${heads} heads`,
    idle: "Not worked yet",
    idleNote: "put people on these",
    handOver: (from: string, to: string) => `${from} → ${to}`,
    holidayOf: (holiday: string, owner: string) => `${holiday} (${owner})`,
    fromTo: (from: string, to: string, zone: string) => `${from}–${to} ${zone}`,
    ahead: (offset: string) => `UTC${offset}`,
    changed: (by: string) => `clock ${by}`,
    shiftsOf: (site: string) => `Shifts of ${site}`,
    noPeople: "Nobody here yet",
    headsByInterval: (group: string) => `${group}: heads by interval`,
    bar: (shift: string, heads: number) => `${shift} · ${heads} ${heads === 1 ? "head" : "heads"}`,
    /** By its own clock, and by the one the axis is read by where that is another. */
    barDescription: (shift: string, heads: number, own: string, read: string | null) =>
      `${shift}, ${heads} ${heads === 1 ? "head" : "heads"}, ${own}${read ? ` (${read})` : ""}. Drag to move, its ends to stretch; arrow keys move it by 15 minutes, with Shift its end.`,
  },

  demand: {
    title: "Demand",
    unit: "contacts an hour",
    label: (queue: string) => `Expected contacts an hour of ${queue} over the day`,
  },

  coverage: {
    title: "Coverage",
    unit: "heads",
    label: "Heads expected at work by site, against the work there is and what the promises take",
    expected: (site: string) => `${site}, expected at work`,
    planned: "planned, breaks taken off",
    work: "work there is",
    required: "needed for the promises (Erlang C, an estimate)",
    hint: "Point at the chart to read it",
    readout: (
      time: string,
      contacts: string,
      work: string,
      required: string,
      planned: string,
      expected: string,
    ) =>
      `${time}: ${contacts} contacts an hour, work for ${work} heads, ${required} needed; ${planned} planned, ${expected} expected`,
    noHoles: "No hole: at every time as many people are expected as the promises take.",
    holes: "Holes in the coverage",
    queues: (count: number) => `${count} queues`,
    empty: (queues: string, missing: string) => `nobody is there for ${queues}; work for ${missing} heads.`,
    short: (queues: string, missing: string) =>
      `fewer than the work alone keeps busy: ${missing} more heads needed for ${queues}.`,
    thin: (queues: string, missing: string) =>
      `enough for the work, not for the promise: ${missing} more heads needed for ${queues}.`,
    more: (count: number) => `Show ${count} more`,
    fewer: "Show fewer",
    caption:
      "Work is contacts times mean handling time: heads it would keep busy without a pause. What the promises take is Erlang C's estimate, a quarter of an hour at a time, for live queues that share people as if they were one. Expected heads are the planned ones less breaks, and less leave, absence, activities and public holidays at their mean. Of waits the simulation is the judge.",
  },

  notes: {
    days: "Marked days",
    handOvers: "Hand-overs between sites",
    holiday: (date: string, holiday: string, owner: string) => `${date}: ${holiday}, ${owner}`,
    change: (date: string, zone: string, before: string, after: string, by: string, owners: string) =>
      `${date}: the clock of ${zone} goes from ${before} to ${after} (${by}): ${owners}`,
    handOver: (when: string, from: string, to: string, heads: string, needed: string) =>
      `${when}: ${from} leaves, ${to} carries on with ${heads} heads; ${needed} needed`,
  },

  list: {
    chosen: (shift: string) => `Times of ${shift}`,
    duplicate: "Duplicate",
    duplicated: (name: string) => `Duplicate ${name}`,
    copyOf: (name: string) => `${name} (copy)`,
    putPeople: "Put people on it",
    peoplePut: (group: string) => `Put people of ${group} on a shift`,
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
