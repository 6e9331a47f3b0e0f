/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads how somebody is reached: e-mail addresses, links and phone numbers. Nothing is ever looked up or fetched.
 */
final class HsdsReach {
	
	static final String EMAIL = "peermentor.error.directory.email";
	
	static final String LINK = "peermentor.error.directory.link";
	
	static final String PHONE = "peermentor.error.directory.phone";
	
	static final String EMAIL_CHANGED = "peermentor.notice.directory.email";
	
	static final String LINK_CHANGED = "peermentor.notice.directory.link";
	
	static final String PHONE_CHANGED = "peermentor.notice.directory.phone";
	
	/** What runs in a browser, or reads its files, is no link. */
	private static final Set<String> SCHEMES = new HashSet<>(
	        Arrays.asList("http", "https", "ftp", "mailto", "tel", "urn", "info", "doi"));
	
	private static final Pattern LOCAL = Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"]{1,64}");
	
	private static final Pattern DOMAIN = Pattern
	        .compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
	
	private static final Pattern BARE_LINK = Pattern
	        .compile("(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,8}\\p{L}{2,63}(?::\\d{1,5})?(?:[/?#]\\S*)?");
	
	private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d{1,5}(?:[/?#]|$)).*");
	
	private static final Pattern NUMBER = Pattern.compile("[+(*#]?[0-9A-Za-z+() ./,;:*#-]{2,99}");
	
	private static final int FEWEST_DIGITS = 3;
	
	private HsdsReach() {
	}
	
	static HsdsValue email(String text) {
		String bare = text.startsWith("<") && text.endsWith(">") && text.length() > 2 ? text.substring(1, text.length() - 1) : text;
		bare = bare.regionMatches(true, 0, "mailto:", 0, 7) ? bare.substring(7).trim() : bare;
		int at = bare.indexOf('@');
		boolean isEmail = at > 0 && LOCAL.matcher(bare.substring(0, at)).matches()
		        && DOMAIN.matcher(bare.substring(at + 1)).matches();
		return isEmail ? HsdsValue.unlessSame(bare, text, EMAIL_CHANGED) : HsdsValue.unread(EMAIL);
	}
	
	/**
	 * @return an absolute URI
	 */
	static HsdsValue link(String text) {
		String whole = BARE_LINK.matcher(text).matches() ? "http://" + text : text.startsWith("//") ? "http:" + text : text;
		if (!SCHEME.matcher(whole).matches()) {
			return HsdsValue.unread(LINK);
		}
		try {
			URI uri = new URI(whole);
			String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
			boolean isWeb = scheme.startsWith("http") || scheme.equals("ftp");
			boolean isLink = SCHEMES.contains(scheme) && (!isWeb || hasPlainHost(uri));
			return isLink ? HsdsValue.unlessSame(whole, text, LINK_CHANGED) : HsdsValue.unread(LINK);
		}
		catch (URISyntaxException e) {
			return HsdsValue.unread(LINK);
		}
	}
	
	/** A name before the host, as in <code>https://bank.example@elsewhere.example</code>, is there to deceive. */
	private static boolean hasPlainHost(URI uri) {
		String authority = uri.getRawAuthority();
		return authority != null && !authority.isEmpty() && authority.indexOf('@') < 0 && !authority.startsWith(":");
	}
	
	/**
	 * @return with at least three digits, such as 911, as people dial it
	 */
	static HsdsValue phone(String text) {
		String bare = text.regionMatches(true, 0, "tel:", 0, 4) ? text.substring(4).trim() : text;
		bare = bare.replaceAll("[\u2010-\u2015\u2212]", "-");
		boolean isNumber = NUMBER.matcher(bare).matches()
		        && bare.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS;
		return isNumber ? HsdsValue.unlessSame(bare, text, PHONE_CHANGED) : HsdsValue.unread(PHONE);
	}
}
