/** The first thing that runs. Says what went wrong if the window cannot be drawn: never a blank page. */

const root = document.getElementById("root");

function explain(thrown: unknown) {
  if (!root || root.childElementCount > 0) return;
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  box.style.cssText =
    "margin:4rem auto;max-width:44rem;white-space:pre-wrap;font:15px/1.5 system-ui,sans-serif";
  box.textContent = `Shoreline could not start.\n\n${thrown instanceof Error ? thrown.message : String(thrown)}`;
  root.append(box);
}

window.addEventListener("error", (event) => explain(event.error ?? event.message));
window.addEventListener("unhandledrejection", (event) => explain(event.reason));

// Loaded from here rather than imported, so that a module that fails is explained too.
import("./frame/mount").then(({ mount }) => root && mount(root), explain);

export {};
