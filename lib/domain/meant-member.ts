/**
 * The header by which a request says whose it is, by the id of a member. Where somebody else has signed in on the same
 * device meanwhile, it counts as nobody’s.
 */
export const meantMemberHeader = "recoupe-member";
