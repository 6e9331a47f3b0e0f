/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * How well what is written stands out, for a phone in the sun: by WCAG 2.2, success criterion 1.4.6 (level AAA), text has a contrast of at
 * least 7 to 1 to what is behind it; by 1.4.11 (AA) the edge of what can be used, and the line around where the keyboard stands, of 3 to 1.
 * Large letters would need less; here they get the same.
 */
final class Contrast {
	
	static final double OF_TEXT = 7;
	
	static final double OF_EDGES = 3;
	
	/** Colours as the browser worked them out; what is half transparent is laid over what is behind it. */
	private static final String FIND = "([least, leastOfEdges]) => { const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });"
	        + "const parts = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);"
	        + " const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };"
	        + "const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);"
	        + "const behind = one => { const layers = []; for (let at = one; at; at = at.parentElement) { const colour = parts(getComputedStyle(at).backgroundColor);"
	        + " layers.push(colour); if (colour[3] === 1) break; }"
	        + " const canvasColour = parts(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#ffffff');"
	        + " return layers.reverse().reduce((below, top) => over(top, below), canvasColour); };"
	        + "const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)"
	        + ".reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);"
	        + "const contrast = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };"
	        + "const shown = one => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible' && !one.closest('.status');"
	        + "const wrong = []; const tell = (what, one, ratio) => wrong.push(what + ' ' + ratio.toFixed(2) + ' ' + one.outerHTML.slice(0, 140));"
	        + "for (const one of document.querySelectorAll('body *')) { if (!shown(one) || one.disabled) continue; const style = getComputedStyle(one);"
	        + " const writes = one.matches('input:not([type=radio], [type=checkbox]), textarea, select')"
	        + "  || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');"
	        + " if (writes) { const ground = behind(one); const ratio = contrast(over(parts(style.color), ground), ground); if (ratio < least) tell('text', one, ratio); }"
	        + " if (one.matches('button, input:not([type=radio], [type=checkbox]), textarea, select, .chip label')) {"
	        + "  const around = behind(one.parentElement), edge = parts(style.borderTopColor), inside = behind(one);"
	        + "  const ratio = Math.max(parseFloat(style.borderTopWidth) > 0 ? contrast(over(edge, around), around) : 1, contrast(inside, around));"
	        + "  if (ratio < leastOfEdges) tell('edge', one, ratio);"
	        + "  const line = parts(getComputedStyle(document.documentElement).getPropertyValue('--accent'));"
	        + "  const seen = contrast(over(line, around), around); if (seen < leastOfEdges) tell('line', one, seen); } }"
	        + "return [...new Set(wrong)]; }";
	
	private Contrast() {
	}
	
	/** Everything that does not stand out enough, with its contrast; empty if all does. */
	@SuppressWarnings("unchecked")
	static List<String> tooLittle(Page page) {
		return (List<String>) page.evaluate(FIND, List.of(OF_TEXT, OF_EDGES));
	}
}
