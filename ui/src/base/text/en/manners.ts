/** Words of the document's manners: recovery, files that changed, dropping, settings, shortcuts, about. */

export const manners = {
  commands: {
    recent: "Open recent",
    noRecent: "No recent files",
    clearRecent: "Clear the list",
    recovered: "Show unsaved work",
    settings: "Settings",
    quit: "Quit Shoreline",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    palette: "Find a command",
    shortcuts: "Show keyboard shortcuts",
    diagnostics: "Copy diagnostics",
    about: "About Shoreline",
    groups: { help: "Help" },
  },

  recovered: {
    title: "Work that was not saved",
    lead: "Shoreline ended before these scenarios were saved. What you did is still here; your files are as you left them.",
    when: (when: string) => `Last change ${when}`,
    neverSaved: "Never saved to a file",
    file: {
      changed: "The file was changed by somebody else since. Saving will ask before it is replaced.",
      gone: "The file is no longer there. Saving writes it again.",
    },
    restore: "Restore",
    discard: "Discard",
    discardWhat: (name: string) => `Discard ${name}`,
    restoreWhat: (name: string) => `Restore ${name}`,
    sure: "Discard for good",
    later: "Decide later",
    unnamed: "Scenario without a name",
  },

  replacing: {
    title: "Replace what somebody else saved?",
    body: (file: string) =>
      `${file} was changed on disk since you opened it. Saving here would replace those changes with yours.`,
    replace: "Replace",
    elsewhere: "Save under another name",
    stay: "Cancel",
  },

  dropping: {
    welcome: "Drop to open the scenario",
    unwelcome: "This is no scenario",
    hint: "Scenario files end in .shoreline",
  },

  settings: {
    title: "Settings",
    scheme: "Colours",
    schemes: { auto: "As the system", light: "Light", dark: "Dark" },
    language: "Language",
    languages: { system: "As the system", en: "English", de: "Deutsch" },
    languageHint: "Holds from the next start on.",
    live: "Answer while editing",
    liveHint:
      "After every edit an estimate appears at once and tightens while you look. Off: only Run gives an answer.",
    motion: "Motion follows the system's setting.",
    close: "Close",
  },

  shortcuts: {
    title: "Keyboard shortcuts",
    grid: "In grids",
    gridKeys: [
      ["Enter", "Change the cell, or go down"],
      ["F2", "Change the cell, keeping what it says"],
      ["Shift+Arrows", "Select a range"],
      ["mod+C", "Copy the range, as a spreadsheet does"],
      ["mod+V", "Paste from a spreadsheet"],
      ["mod+D", "Fill down"],
      ["mod+R", "Fill to the right"],
      ["Delete", "Empty the range"],
      ["Esc", "Leave the cell as it was"],
    ],
    here: "This list",
  },

  about: {
    title: "About Shoreline",
    lead: "Simulates contact centres across time zones. No account, no network: your scenarios stay on this machine.",
    licence: "Licensed under MIT or Apache 2.0.",
    diagnostics: "Diagnostics",
    diagnosticsHint: "What to send along with a question. It holds nothing of your scenarios.",
    copy: "Copy diagnostics",
    copied: "Diagnostics copied",
    notCopied: "The diagnostics could not be copied",
  },
};
