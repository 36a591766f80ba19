/** Where a browser for measuring and testing is on this machine; null if there is none. */
export { findBrowser } from "@/bin/test/find-browser";
