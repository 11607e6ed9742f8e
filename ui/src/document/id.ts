/** Ids of things in a scenario. */

/** An id made of a name, unlike all those taken: `Lost cards` becomes `lost_cards`, then `lost_cards_2`. */
export function freeId(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const base = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "") || "item";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}_${number}`;
    if (!taken.includes(id)) return id;
  }
}

export const idsOf = (items: readonly { id: string }[] = []): string[] => items.map((item) => item.id);
