/** Words of the start page. */

export const start = {
  welcome: "Who has to sit where, when, on which skills?",
  lead: "Simulate a contact-centre operation across time zones, and see how sure the answer is.",
  open: "Open a scenario",
  create: "New scenario",
  back: (name: string) => `Back to ${name}`,
  proof: "Is it right? See the proof",
  demos: "Demos",
  recent: "Recent files",
  noRecent: "Files you open or save will be listed here.",
  clear: "Clear the list",
  gone: "not found",
  /** What a demo is about, where its own notes do not say it in the person's language. */
  summaries: {} as Readonly<Record<string, string>>,
};
