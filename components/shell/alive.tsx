"use client";

import { useEffect } from "react";

/**
 * Says on the document that the page hears keys and clicks. What is pressed before is lost, and the pointer over a button
 * says that it waits (`globals.css`). Stands after all that the page is made of.
 */
export function Alive() {
	useEffect(() => {
		document.documentElement.dataset.alive = "";
	}, []);
	return null;
}
