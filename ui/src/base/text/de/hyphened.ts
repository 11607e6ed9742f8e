/** `95 %` als Teil eines Wortes: `95-%-Intervall`. */

export const hyphened = (share: string): string => share.replace(/\s/, "-");
