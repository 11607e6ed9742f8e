/** Which day is shown, and which of its replications. */

import { NumberInput, Select } from "@mantine/core";
import { formatDate } from "../../base/format";
import { text } from "../../base/text";
import type { DayResults } from "../../bindings/DayResults";
import type { Which } from "../../bindings/Which";

const words = text.wallboard;

interface ChoicesProps {
  dates: readonly string[];
  date: string;
  onDate(date: string): void;
  which: Which;
  replications: number;
  onWhich(which: Which): void;
}

/** What is chosen leaves the field, so that the keys are the board's again. */
const leave = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

export function Choices({ dates, date, onDate, which, replications, onWhich }: ChoicesProps) {
  return (
    <>
      <Select
        aria-label={words.day}
        w={190}
        searchable={dates.length > 14}
        allowDeselect={false}
        maxDropdownHeight={380}
        data={dates.map((value) => ({ value, label: formatDate(value) }))}
        value={date}
        onChange={(next) => {
          if (next) onDate(next);
          leave();
        }}
        data-testid="replay-day"
      />
      <Select
        aria-label={words.which}
        w={190}
        allowDeselect={false}
        data={[
          { value: "typical", label: words.whichOf.typical },
          { value: "bad", label: words.whichOf.bad },
          { value: "number", label: words.byNumber },
        ]}
        value={which.kind}
        onChange={(kind) => {
          if (kind === "number") onWhich({ kind, number: 1 });
          else if (kind === "typical" || kind === "bad") onWhich({ kind });
          leave();
        }}
        data-testid="replay-which"
      />
      {which.kind === "number" && (
        <NumberInput
          aria-label={words.byNumber}
          w={76}
          hideControls={false}
          min={1}
          max={replications}
          clampBehavior="strict"
          allowDecimal={false}
          value={which.number}
          onChange={(number) =>
            typeof number === "number" && number >= 1 && onWhich({ kind: "number", number })
          }
        />
      )}
    </>
  );
}

/** The day with the lowest service level: the one worth a look. */
export function worstDay(days: readonly DayResults[]): string {
  const level = (day: DayResults) => day.total.service_level?.mean ?? 2;
  const worst = days.reduce((worst, day) => (level(day) < level(worst) ? day : worst));
  return worst.date;
}
