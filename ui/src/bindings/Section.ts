export type Section = "promise" | "waiting" | "contacts" | "handling" | "journey" | "deferred" | "outbound" | "people" | "money";
