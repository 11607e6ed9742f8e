/** What is wrong with a field, as a sentence below it. */

import type { ReactNode } from "react";
import { Sentence } from "./Sentence";

export const errorOf = ({ error }: { error: string | undefined }): ReactNode =>
  error && <Sentence>{error}</Sentence>;
