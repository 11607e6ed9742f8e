/** The options side by side for others to see: what they answered, without the tools. */

import { text } from "../../base/text";
import { useDocument } from "../../document";
import { Empty } from "../../fields";
import { StudyProgress } from "../../study";
import { Answer } from "./Answer";
import { useComparing } from "./useComparing";

const words = text.study.compare;

export function ComparePresented() {
  const { studying, studied, stale } = useComparing();
  const waiting = useDocument((state) => state.comparing.wanted);
  if (studied) return <Answer answer={studied.answer} cancelled={studied.cancelled} stale={stale} />;
  if (studying) return <StudyProgress studying={studying} />;
  return <Empty title={words.nothing} hint={waiting ? text.study.blocked : words.nothingHint} />;
}
