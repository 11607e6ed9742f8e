/** Inputs bound to one place of the scenario by its path. */

export { Card } from "./Card";
export { type Choice, ChoiceField, ZoneField } from "./ChoiceField";
export { CopyPicture } from "./CopyPicture";
export { CopyTable } from "./CopyTable";
export { DateField } from "./DateField";
export { DaysField } from "./DaysField";
export { Empty } from "./Empty";
export { FindingNote } from "./FindingNote";
export { type Item, ItemList } from "./ItemList";
export { LawField } from "./LawField";
export { NumberField } from "./NumberField";
export { takenOf } from "./pastedNote";
export { pastedWeek } from "./pastedWeek";
export { QueueList, useSelectedQueue } from "./QueueList";
export { Sentence } from "./Sentence";
export { Split } from "./Split";
export { SwitchField } from "./SwitchField";
export { Settings, SettingsField, SettingsList } from "./settings/Settings";
export { SettingsCard } from "./settings/SettingsCard";
export { TeamsField } from "./TeamsField";
export { NotesField, readClock, TextField } from "./TextField";
export { TimeTableField } from "./TimeTableField";
export { useField } from "./useField";
