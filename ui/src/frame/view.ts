/** What a view is to the frame. */

export type { View } from "../document";
