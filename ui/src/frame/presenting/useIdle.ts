/** Whether nobody moved the pointer or pressed a key for a while. */

import { useEffect, useState } from "react";

const AFTER_MS = 2_500;

export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), AFTER_MS);
    };
    wake();
    const signs = ["pointermove", "pointerdown", "focusin"] as const;
    for (const sign of signs) window.addEventListener(sign, wake);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wake);
    };
  }, []);
  return idle;
}
