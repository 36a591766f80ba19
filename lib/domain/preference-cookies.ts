/** Where a device keeps what its reader chose; neither names nor identifies anybody. */
export const preferenceCookies = {
	language: "recoupe-language",
	theme: "recoupe-theme",
} as const;
