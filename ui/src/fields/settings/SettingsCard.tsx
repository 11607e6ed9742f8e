/** A card with everything of a thing that has no field of its own elsewhere on the page. */

import { text } from "../../base/text";
import { Card } from "../Card";
import { Settings } from "./Settings";

interface SettingsCardProps {
  path: string;
  type: string;
  /** Keys edited elsewhere. */
  but?: readonly string[];
  only?: readonly string[];
  title?: string;
  help?: string;
}

export function SettingsCard({ title, help, ...settings }: SettingsCardProps) {
  return (
    <Card title={title ?? text.settings.more} help={help ?? text.settings.moreHelp}>
      <Settings {...settings} />
    </Card>
  );
}
