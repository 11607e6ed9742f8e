/** The Proof view as the frame knows it. */

import { IconCertificate } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { ProofPage } from "./ProofPage";

export const ProofView: View = {
  id: "proof",
  title: text.frame.views.proof,
  icon: IconCertificate,
  alone: true,
  Component: ProofPage,
};
