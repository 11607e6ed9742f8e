/** The board over the whole screen: the window fills it, and nothing behind the board can be reached. */

import { useEffect, useState } from "react";
import { useBridge } from "../../document";

export function useFullScreen() {
  const bridge = useBridge();
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!full) return;
    // A window that cannot fill the screen still shows the board alone.
    const behind = document.getElementById("root");
    void bridge.setFullScreen(true).catch(() => undefined);
    behind?.setAttribute("inert", "");
    return () => {
      behind?.removeAttribute("inert");
      void bridge.setFullScreen(false).catch(() => undefined);
    };
  }, [full, bridge]);
  return { full, toggle: () => setFull((now) => !now), leave: () => setFull(false) };
}

/** How long the hand rests before controls fade. */
const REST_MS = 3500;

/** Whether the pointer has rested for a while, where that matters. */
export function useResting(when: boolean): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!when) return setResting(false);
    let timer = setTimeout(() => setResting(true), REST_MS);
    const wake = () => {
      clearTimeout(timer);
      setResting(false);
      timer = setTimeout(() => setResting(true), REST_MS);
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("keydown", wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("keydown", wake);
    };
  }, [when]);
  return resting;
}
