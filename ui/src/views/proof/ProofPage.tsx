/** The engine before theory: which cases to prove, what became of them, and what all of them say together; and the open
 * scenario beside the formulas. */

import { text } from "../../base/text";
import { scenarioOf, useDocument } from "../../document";
import { Empty } from "../../fields";
import { BesideCard } from "./BesideCard";
import { CasesCard } from "./CasesCard";
import { ChooserCard } from "./ChooserCard";
import classes from "./proof.module.css";
import { TogetherCard } from "./TogetherCard";

const words = text.proof;

export function ProofPage() {
  const proved = useDocument((state) => state.proved);
  const isOpen = useDocument((state) => scenarioOf(state) !== null);
  const { proving, proofs, broken, together, scores, stopped } = proved;
  const some = proofs.length > 0 || broken.length > 0;
  return (
    <div className={classes.page}>
      <ChooserCard proving={proving} some={some} stopped={stopped} />
      {isOpen && <BesideCard />}
      {together && <TogetherCard together={together} scores={scores} proofs={proofs} />}
      {some && <CasesCard proofs={proofs} broken={broken} />}
      {!some && !proving && <Empty title={words.empty} hint={words.emptyHint} />}
    </div>
  );
}
