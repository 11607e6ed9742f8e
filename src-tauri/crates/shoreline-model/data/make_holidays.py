#!/usr/bin/env python3
"""Writes holidays.json: public holidays by region and date, taken from the `holidays` package (MIT).

    pip install holidays==0.109
    python3 make_holidays.py > holidays.json

Dates are dated data, never rules: some (Egypt's Islamic ones, for instance) are estimates until they are proclaimed.
"""

import json
import sys

import holidays

YEARS = range(2025, 2029)
REGIONS = """
    GB-ENG GB-SCT GB-NIR US US-NY US-CA US-TX CA CA-ON PL RO PT MX CO CR JM ZA EG IN PH MY DE DE-SN
    AT CH ES FR IE IT NL AU AU-NSW NZ IL BR JP
""".split()


def dates(region: str) -> dict[str, str]:
    """The holidays of one region, in English where the package has it."""
    country, _, subdivision = region.partition("-")
    found = holidays.country_holidays(country, subdiv=subdivision or None, years=YEARS)
    if "en_US" in found.supported_languages:
        found = holidays.country_holidays(
            country, subdiv=subdivision or None, years=YEARS, language="en_US"
        )
    return {day.isoformat(): found[day] for day in sorted(found)}


def main() -> None:
    """One line a region: a change of one region is a change of one line."""
    lines = [
        f"{json.dumps(region)}: {json.dumps(dates(region), ensure_ascii=False)}"
        for region in sorted(REGIONS)
    ]
    sys.stdout.write("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
