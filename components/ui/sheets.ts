import { late } from "./late";

/** What opens over a page: dialogs, menus, popovers and toasts. Nothing of it is there when a page comes. */
export const sheets = late(() => import("./open-sheets"));
