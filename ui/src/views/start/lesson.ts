/** What a demo teaches, in as many words as a card has room for. */

const MOST_LETTERS = 160;
const PREFIX = /^what it teaches:\s*/i;

/** The first sentences of a summary that fit the card; the first one whatever its length. */
export function lessonOf(summary: string): string {
  const sentences = summary.replace(PREFIX, "").split(/(?<=[.!?])\s+/);
  const lesson = sentences.reduce((said, sentence) =>
    `${said} ${sentence}`.length <= MOST_LETTERS ? `${said} ${sentence}` : said,
  );
  return lesson.charAt(0).toLocaleUpperCase() + lesson.slice(1);
}
