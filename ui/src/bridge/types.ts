/** What crosses the border between page and shell, under one roof. Generated from Rust; nothing is retyped here. */

export type { CaseFamily } from "../bindings/CaseFamily";
export type { CaseText } from "../bindings/CaseText";
export type { Demo } from "../bindings/Demo";
export type { Failure } from "../bindings/Failure";
export type { Finished } from "../bindings/Finished";
export type { MenuEntry } from "../bindings/MenuEntry";
export type { Opened } from "../bindings/Opened";
export type { PageFault } from "../bindings/PageFault";
export type { ProofEffort } from "../bindings/ProofEffort";
export type { ProofEvent } from "../bindings/ProofEvent";
export type { Recent } from "../bindings/Recent";
export type { Recovered } from "../bindings/Recovered";
export type { RunEvent } from "../bindings/RunEvent";
export type { RunOptions } from "../bindings/RunOptions";
export type { RunSummary } from "../bindings/RunSummary";
export type { Saved } from "../bindings/Saved";
export type { Settings } from "../bindings/Settings";
export type { ShellEvent } from "../bindings/ShellEvent";
export type { Startup } from "../bindings/Startup";
export type { Whose } from "../bindings/Whose";
export type { Work } from "../bindings/Work";

/** Points row by row from the top: red, green, blue and how much they cover, a byte each. */
export type Picture = { width: number; height: number; points: Uint8Array };

/** What the shell shows of the document: window title and close guard. */
export type DocumentState = { title: string; dirty: boolean };
