import type { MetadataRoute } from "next";

/** What is shared may be asked for, and then says itself that it is not to be kept; everything else is nobody’s. */
export default function robots(): MetadataRoute.Robots {
	return { rules: { userAgent: "*", allow: "/shared/", disallow: "/" } };
}
