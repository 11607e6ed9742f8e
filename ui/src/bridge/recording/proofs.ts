/** Plausible answers to cases of theory: the first passes, the others take turns at the other verdicts. No simulation. */

import type { CaseFamily } from "../../bindings/CaseFamily";
import type { Proof } from "../../bindings/Proof";
import type { ProofEvent } from "../../bindings/ProofEvent";
import type { Record as ProofRecord } from "../../bindings/Record";
import type { Verdict } from "../../bindings/Verdict";

export const recordedFamilies: CaseFamily[] = [
  {
    id: "EB",
    name: "Erlang B: no waiting places",
    cases: [{ id: "EB-01", name: "Loss system s=1 a=1.0", model: "M/G/s/s (insensitive)" }],
  },
  {
    id: "EC",
    name: "Erlang C: endless patience",
    cases: [
      { id: "EC-01", name: "M/M/1 rho=.5", model: "M/M/s FCFS" },
      { id: "EC-03", name: "tiny team", model: "M/M/s FCFS" },
    ],
  },
  {
    id: "BL",
    name: "Blending",
    cases: [{ id: "BL-01", name: "blend of calls in and out", model: "inbound/outbound blend" }],
  },
];

const VERDICTS: readonly Verdict[] = ["pass", "inconclusive", "doubtful", "differs"];
const Z: Record<Verdict, number> = { pass: -0.4, inconclusive: 1.1, doubtful: 3.6, differs: 7.2 };

/** The last of these cases proved, with what all of them say together. */
export function recordedProofs(ids: readonly string[]): Extract<ProofEvent, { kind: "proved" }> {
  const proofs = ids.map((id, place) => proofOf(id, VERDICTS[place % VERDICTS.length] ?? "pass"));
  const records = proofs.flatMap((proof) => proof.records);
  const primary = records.filter((record) => record.primary).sort((a, b) => (a.z ?? 0) - (b.z ?? 0));
  const count = (verdict: Verdict) => records.filter((record) => record.verdict === verdict).length;
  return {
    kind: "proved",
    proof: proofs.at(-1) as Proof,
    together: {
      cases: proofs.length,
      answers: records.length,
      passed: count("pass"),
      inconclusive: count("inconclusive"),
      doubtful: count("doubtful"),
      differing: count("differs"),
      z: primary.map(({ z }) => z ?? 0),
      mean: 0.12,
      mean_within: 1.65,
      sd: 0.9,
      sd_between: [0.1, 2.4],
      anderson_darling: 0.8,
      anderson_darling_below: 6,
      normal: null,
    },
    scores: primary.map(({ case: of, metric, z }, rank) => {
      const expected = rank - (primary.length - 1) / 2;
      return { case: of, metric, z: z ?? 0, expected, between: [expected - 2, expected + 2] };
    }),
  };
}

function proofOf(id: string, verdict: Verdict): Proof {
  const family = recordedFamilies.find(({ cases }) => cases.some((one) => one.id === id));
  const found = family?.cases.find((one) => one.id === id);
  return {
    case: id,
    family: family?.id ?? "",
    name: found?.name ?? id,
    model: found?.model ?? "",
    source: "Erlang's formula in closed form",
    records: [
      answer(id, "p_wait", 0.3333333333, Z[verdict], verdict, true),
      answer(id, "sl2@20", 0.8, 0.2, "pass", false),
    ],
    replications: 100,
    contacts: 3_000_000,
    seconds: 1.2,
  };
}

function answer(
  id: string,
  metric: string,
  expected: number,
  z: number,
  verdict: Verdict,
  primary: boolean,
): ProofRecord {
  const se = 0.00042;
  return { case: id, metric, expected, estimate: expected + z * se, se, z, verdict, primary };
}
