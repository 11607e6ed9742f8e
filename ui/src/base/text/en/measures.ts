/** The measures of the catalogue in another language. In English the catalogue's own words are shown. */

export interface MeasureWords {
  readonly name: string;
  readonly formula: string;
  readonly definition: string;
}

export const measures: Readonly<Record<string, MeasureWords>> = {};
