/**
 * The header by which writes say that they belong together: an id that the writer made for what was done in one go.
 * The history keeps it, so that all of it can be found, and taken back, at once; what is no id is as none.
 */
export const changeHeader = "recoupe-change";
