/** Where a device keeps what its reader chose, and the zone of its clock; neither names nor identifies anybody. */
export const preferenceCookies = {
	language: "recoupe-language",
	theme: "recoupe-theme",
	zone: "recoupe-zone",
} as const;
