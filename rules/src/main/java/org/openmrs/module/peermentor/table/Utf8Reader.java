/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else: bytes that are none are refused with their position, never replaced, because a name with holes
 * cannot be told from another one. A byte order mark is skipped.
 */
public final class Utf8Reader extends Reader {
	
	private static final String UTF_16 = "peermentor.error.file.utf16";
	
	private static final String NOT_UTF_8 = "peermentor.error.file.notUtf8";
	
	private final InputStream in;
	
	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
	        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
	
	private final ByteBuffer bytes = ByteBuffer.allocate(8192);
	
	/** How many bytes lie before those in the buffer. */
	private long before;
	
	private boolean begun;
	
	private boolean ended;
	
	/** A character that had no room; -1 if there is none. */
	private int second = -1;
	
	/**
	 * @param in closed with this reader
	 */
	public Utf8Reader(InputStream in) {
		this.in = in;
		bytes.flip();
	}
	
	/**
	 * @throws WrongEncoding if the bytes are not UTF-8
	 */
	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!begun) {
			begin();
		}
		if (second >= 0) {
			target[offset] = (char) second;
			second = -1;
			return 1;
		}
		if (length == 1) {
			return readOne(target, offset);
		}
		return decode(CharBuffer.wrap(target, offset, length));
	}
	
	/** A surrogate pair needs room for two: the second waits for the next call. */
	private int readOne(char[] target, int offset) throws IOException {
		char[] pair = new char[2];
		int read = decode(CharBuffer.wrap(pair));
		if (read > 0) {
			target[offset] = pair[0];
		}
		if (read > 1) {
			second = pair[1];
		}
		return Math.min(read, 1);
	}
	
	private int decode(CharBuffer chars) throws IOException {
		int start = chars.position();
		while (chars.position() == start) {
			CoderResult result = decoder.decode(bytes, chars, ended);
			// What stands before the wrong byte is given first.
			if (result.isError() && chars.position() == start) {
				throw new WrongEncoding(NOT_UTF_8, before + bytes.position());
			}
			if (chars.position() == start && ended && result.isUnderflow()) {
				return -1;
			}
			if (chars.position() == start) {
				fill();
			}
		}
		return chars.position() - start;
	}
	
	@Override
	public void close() throws IOException {
		in.close();
	}
	
	private void begin() throws IOException {
		begun = true;
		while (bytes.remaining() < 3 && !ended) {
			fill();
		}
		if (bytes.remaining() >= 2) {
			int first = bytes.get(0) & 0xff;
			int next = bytes.get(1) & 0xff;
			if ((first == 0xfe && next == 0xff) || (first == 0xff && next == 0xfe) || first == 0 || next == 0) {
				throw new WrongEncoding(UTF_16, 0);
			}
		}
		if (bytes.remaining() >= 3 && bytes.get(0) == (byte) 0xef && bytes.get(1) == (byte) 0xbb
		        && bytes.get(2) == (byte) 0xbf) {
			bytes.position(3);
		}
	}
	
	private void fill() throws IOException {
		before += bytes.position();
		bytes.compact();
		int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
		if (read < 0) {
			ended = true;
		} else {
			bytes.position(bytes.position() + read);
		}
		bytes.flip();
	}
}
