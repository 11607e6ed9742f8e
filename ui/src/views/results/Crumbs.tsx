/** Where one looks: the horizon, a range of it, an interval; each leads back. */

import { Button } from "@mantine/core";
import { text } from "../../base/text";
import { localRange } from "./moment";
import classes from "./Results.module.css";
import { EVERYTHING, type Looking } from "./span";

const words = text.results;

interface CrumbsProps {
  looking: Looking;
  local: readonly string[];
  intervalMin: number;
  onLook: (looking: Looking) => void;
}

export function Crumbs({ looking, local, intervalMin, onLook }: CrumbsProps) {
  const { range, interval } = looking;
  const said = (from: number, to: number) => localRange(local[from] ?? "", local[to - 1] ?? "", intervalMin);
  return (
    <nav aria-label={words.crumbs} className={classes.crumbs}>
      <Crumb name={words.wholeHorizon} here={!range && interval === null} go={() => onLook(EVERYTHING)} />
      {range && (
        <Crumb
          name={said(range.from, range.to)}
          here={interval === null}
          go={() => onLook({ range, interval: null })}
        />
      )}
      {interval !== null && <Crumb name={said(interval, interval + 1)} here go={() => undefined} />}
      {!range && interval === null && (
        <span className={classes.crumbHint} data-unpictured>
          {words.crumbHint}
        </span>
      )}
    </nav>
  );
}

function Crumb({ name, here, go }: { name: string; here: boolean; go: () => void }) {
  if (here)
    return (
      <span aria-current="location" className={classes.crumb}>
        {name}
      </span>
    );
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={go}>
        {name}
      </Button>
      <span aria-hidden="true">›</span>
    </>
  );
}
