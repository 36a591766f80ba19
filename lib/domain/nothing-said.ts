import type { SaidView } from "./statement";

/** Nothing noted of who, when and where. */
export const nothingSaid: SaidView = { speaker: null, date: null, place: "" };
