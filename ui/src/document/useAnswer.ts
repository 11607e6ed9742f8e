/** What a question to the bridge answered; null until it did, and where it could not. */

import { useEffect, useState } from "react";

/** `ask` is asked again when it becomes another function. */
export function useAnswer<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer(value),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ask]);
  return answer;
}
