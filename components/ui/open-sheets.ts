export { DialogSheet } from "./dialog-sheet";
export * as menu from "./menu-sheet";
export { PopoverSheet } from "./popover-sheet";
export { ToastSheets } from "./toast-sheets";
