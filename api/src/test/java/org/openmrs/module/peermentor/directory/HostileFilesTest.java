/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Files that nobody should be hurt by: each is refused as a whole, or in exactly the record that is wrong.
 */
public class HostileFilesTest {
	
	private static final String WHOLE = "whole: ";
	
	/** Small bounds, so that small files break them. */
	private static final ImportLimits SMALL = new ImportLimits(12, 200, 4_000, 1_000, 8, 3_000_000, 50);
	
	private static final String ORGANIZATION = "{\"id\":\"o1\",\"name\":\"Harbour House\",\"description\":\"Rooms\"}";
	
	private static final String CSV = "id,name,description\n1,Harbour House,Rooms\n";
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	private final Map<String, byte[]> files = new LinkedHashMap<>();
	
	private final Map<String, String> expected = new LinkedHashMap<>();
	
	@Test
	public void read_shouldRefuseEachWithItsReason() throws IOException {
		notAtAll();
		brokenJson();
		greedyJson();
		oddRecords();
		brokenZips();
		greedyZips();
		oddPackages();
		assertThat(surprises(), is(empty()));
		assertThat(files.size(), is(greaterThanOrEqualTo(40)));
	}
	
	private void notAtAll() throws IOException {
		add("nothing", "", WHOLE + "directoryFile.empty");
		add("blanks", " \r\n\t ", WHOLE + "directoryFile.empty");
		add("words", "Harbour House, open daily", WHOLE + "directoryFile.kind");
		add("a web page", "<html><body>404</body></html>", WHOLE + "directoryFile.kind");
		add("a bare csv", CSV, WHOLE + "directoryFile.kind");
		add("a number", "42", WHOLE + "directoryFile.kind");
		add("a gzip", new byte[] { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0 }, WHOLE + "file.notUtf8");
		add("a pdf", "%PDF-1.7 ...", WHOLE + "directoryFile.kind");
		add("utf-16 with a mark", bytes("\uFEFF" + ORGANIZATION, StandardCharsets.UTF_16BE), WHOLE + "file.utf16");
		add("utf-16 without one", bytes(ORGANIZATION, StandardCharsets.UTF_16LE), WHOLE + "file.utf16");
		add("latin-1", bytes("[{\"id\":\"1\",\"name\":\"Maison de l\u2019\u00e9t\u00e9\"}]".replace('\u2019', ' '),
		    StandardCharsets.ISO_8859_1), WHOLE + "file.notUtf8");
		add("bytes too long for utf-8", new byte[] { '[', '"', (byte) 0xc0, (byte) 0xaf, '"', ']' }, WHOLE + "file.notUtf8");
		add("a half of a pair", new byte[] { '[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ']' },
		    WHOLE + "file.notUtf8");
	}
	
	private void brokenJson() {
		add("cut in a record", "[" + ORGANIZATION + ",{\"id\":\"2\",\"na", WHOLE + "directoryFile.notJson");
		add("cut behind a record", "{\"contents\":[" + ORGANIZATION, WHOLE + "directoryFile.notJson");
		add("a comma too many", "[" + ORGANIZATION + ",]", WHOLE + "directoryFile.notJson");
		add("single quotes", "{'id':'1'}", WHOLE + "directoryFile.notJson");
		add("a comment", "[/* ours */" + ORGANIZATION + "]", WHOLE + "directoryFile.notJson");
		add("no number", "[{\"id\":\"1\",\"name\":\"x\",\"latitude\":NaN}]", WHOLE + "directoryFile.notJson");
		add("two arrays", "[" + ORGANIZATION + "] [" + ORGANIZATION + "]", WHOLE + "directoryFile.twoValues");
		add("two objects on a line", ORGANIZATION + ORGANIZATION, WHOLE + "directoryFile.twoValues");
		add("an object and words", ORGANIZATION + "\nthe end", "1 read; line 2 directoryFile.notJson");
		add("contents twice", "{\"contents\":[],\"contents\":[" + ORGANIZATION + "]}", WHOLE + "directoryFile.twice");
		add("a page without records", "{\"total_items\":0,\"contents\":[]}", "0 read");
	}
	
	private void greedyJson() {
		add("as deep as anything", nested(100_000), WHOLE + "directoryFile.deep");
		add("deep in one record", "[" + nested(30) + "," + ORGANIZATION + "]", "1 read; /0 directoryFile.deep");
		add("deep objects", "[" + repeated("{\"a\":", 30) + "1" + repeated("}", 30) + "]", "0 read; /0 directoryFile.deep");
		add("many values", "[{\"id\":\"1\",\"name\":\"x\",\"phones\":[" + repeated("1,", 300) + "1]}," + ORGANIZATION + "]",
		    "1 read; /0 directoryFile.large");
		add("a long text", "[{\"id\":\"1\",\"name\":\"" + repeated("x", 1_001) + "\"}]", "0 read; /0 directoryFile.text");
		add("long texts together", "[{\"id\":\"1\"," + texts(5) + "\"name\":\"x\"}]", "0 read; /0 directoryFile.large");
		add("a long name", "[{\"" + repeated("n", 201) + "\":1}]", "0 read; /0 directoryFile.name");
		add("a long number", "[{\"id\":" + repeated("9", 100) + ",\"name\":\"x\"}]", "0 read; /0 directoryFile.number");
		add("a large exponent", "[{\"id\":1,\"name\":\"x\",\"latitude\":1e999999999}]", "0 read; /0 directoryFile.number");
		add("a small exponent", "[{\"id\":1,\"name\":\"x\",\"latitude\":1e-999999}]", "0 read; /0 directoryFile.number");
		add("a long line", ORGANIZATION + "\n{\"id\":\"" + repeated("x", 5_000) + "\"}\n" + ORGANIZATION,
		    "2 read; line 2 directoryFile.large");
		add("a greedy page head", "{\"size\":[" + repeated("1,", 300) + "1],\"contents\":[" + ORGANIZATION + "]}", "1 read");
	}
	
	private void oddRecords() {
		add("one bad line", ORGANIZATION + "\n{\"id\":\n" + ORGANIZATION + "\n", "2 read; line 2 directoryFile.notJson");
		add("two on a line", ORGANIZATION + "\n" + ORGANIZATION + ORGANIZATION, "1 read; line 2 directoryFile.twoValues");
		add("an array on a line", ORGANIZATION + "\n[]\n", "1 read; line 2 directoryFile.noObject");
		add("a field twice", "[{\"id\":\"1\",\"id\":\"2\",\"name\":\"x\"}," + ORGANIZATION + "]", "1 read; /0 directoryFile.twice");
		add("words for a record", "[\"Harbour House\"," + ORGANIZATION + "]", "1 read; /0 directoryFile.noObject");
		add("nothing for a record", "[null," + ORGANIZATION + "]", "1 read; /0 directoryFile.noObject");
		add("a record of nothing", "[{}," + ORGANIZATION + "]", "1 read; /0 directoryFile.shape");
		add("a word for a phone", "[{\"id\":\"1\",\"name\":\"x\",\"phones\":[\"604\"]}]", "1 read; /0/phones/0 directoryFile.noObject");
		add("an object for phones", "[{\"id\":\"1\",\"name\":\"x\",\"phones\":{\"id\":\"2\"}}]",
		    "1 read; /0 phones directoryFile.unknownNesting");
		add("something nobody knows", "[{\"id\":\"1\",\"name\":\"x\",\"staff\":[{\"id\":\"2\"}]}]",
		    "1 read; /0 staff directoryFile.unknownNesting");
		add("another owner than it stands in", "[{\"id\":\"1\",\"name\":\"x\",\"phones\":[{\"id\":\"2\",\"organization_id\":\"9\"}]}]",
		    "2 read; /0/phones/0 organization_id directoryFile.elsewhere");
	}
	
	private void brokenZips() throws IOException {
		byte[] good = new SampleZip().with("organizations.csv", CSV).bytes();
		add("two letters", "PK", WHOLE + "directoryFile.zip");
		add("an empty zip", new SampleZip().bytes(), WHOLE + "directoryFile.noTables");
		add("a zip cut in a file", Arrays.copyOf(good, 60), WHOLE + "directoryFile.cut");
		add("a zip without a catalogue", Arrays.copyOf(good, good.length - 60), WHOLE + "directoryFile.zip");
		add("an encrypted zip", SampleZip.encrypted(good), WHOLE + "directoryFile.encrypted");
		add("a spoiled file", spoiled(), WHOLE + "directoryFile.zip");
		add("a catalogue that names another file", catalogueOf(good, "organizations.csv", "organisations.csv"),
		    WHOLE + "directoryFile.catalogue");
		add("a catalogue that says another size", sized(good), WHOLE + "directoryFile.catalogue");
		add("a zip behind another", joined(good, new SampleZip().with("services.csv", CSV).bytes()),
		    WHOLE + "directoryFile.catalogue");
		add("a zip in the zip", new SampleZip().with("organizations.csv", good).bytes(), WHOLE + "directoryFile.zipInZip");
	}
	
	private void greedyZips() throws IOException {
		add("one that unpacks to very much", new SampleZip().zeros("organizations.csv", 40_000_000).bytes(),
		    WHOLE + "directoryFile.unpacked");
		SampleZip beside = new SampleZip().zeros("organizations.csv", 1_500_000);
		byte[] noise = new byte[60_000];
		new java.util.Random(7).nextBytes(noise);
		add("one file that does", beside.with("README", noise).bytes(), WHOLE + "directoryFile.ratio");
		SampleZip many = new SampleZip();
		for (int i = 0; i < 20; i++) {
			many.with("table" + i + ".csv", CSV);
		}
		add("many files", many.bytes(), WHOLE + "directoryFile.entries");
		for (String name : new String[] { "../organizations.csv", "tables/../../organizations.csv", "/etc/organizations.csv",
		        "C:organizations.csv", "..\\organizations.csv", "tables/./organizations.csv" }) {
			add("a way out: " + name, new SampleZip().with(name, CSV).bytes(), WHOLE + "directoryFile.entryName");
		}
		add("a file twice", SampleZip.replaced(new SampleZip().with("organizations.csv", CSV).with("organizationz.csv", CSV).bytes(),
		    "organizationz.csv", "organizations.csv"), WHOLE + "directoryFile.entryTwice");
		add("a file twice but for its letters", new SampleZip().with("organizations.csv", CSV).with("Organizations.csv", CSV).bytes(),
		    WHOLE + "directoryFile.entryTwice");
	}
	
	private void oddPackages() throws IOException {
		add("no table", new SampleZip().with("README.md", "Hello").bytes(), WHOLE + "directoryFile.noTables");
		add("no table of ours", new SampleZip().with("people.csv", CSV).bytes(), WHOLE + "directoryFile.noTables");
		descriptor("a descriptor that is none", "nothing", WHOLE + "directoryFile.notJson");
		descriptor("a descriptor without tables", "{\"resources\":[]}", WHOLE + "directoryFile.descriptor");
		descriptor("a table that is a word", "{\"resources\":[\"organization\"]}", WHOLE + "directoryFile.descriptor");
		descriptor("a table without a file", "{\"resources\":[{\"name\":\"organization\"}]}", WHOLE + "directoryFile.descriptor");
		descriptor("a table twice", resources(resource("organization", "organizations.csv"),
		    resource("organization", "organizations.csv")), WHOLE + "directoryFile.tableTwice");
		descriptor("a table elsewhere in the world", resources(resource("organization", "organizations.csv"),
		    resource("service", "https://files.example/services.csv")),
		    "1 read; datapackage.json resources/1 path directoryFile.missing");
		descriptor("a table outside", resources(resource("organization", "../organizations.csv")),
		    WHOLE + "directoryFile.noTables");
		descriptor("a table that is no file of tables", resources(resource("x", "a"), resource("organization", "organizations.csv")),
		    "1 read; datapackage.json resources/0 path directoryFile.missing");
		descriptor("another encoding", "{\"resources\":[{\"name\":\"organization\",\"path\":\"organizations.csv\","
		        + "\"encoding\":\"windows-1252\"}]}", WHOLE + "directoryFile.descriptor");
		descriptor("other commas", "{\"resources\":[{\"name\":\"organization\",\"path\":\"organizations.csv\","
		        + "\"dialect\":{\"delimiter\":\";\"}}]}", WHOLE + "directoryFile.descriptor");
		add("two descriptors", new SampleZip().with("datapackage.json", "{}").with("more/datapackage.json", "{}").bytes(),
		    WHOLE + "directoryFile.descriptors");
		table("a table without a line", "", WHOLE + "file.noHeader");
		table("a column twice", "id,name,id\n1,x,2\n", WHOLE + "file.columnTwice");
		table("a column without a name", "id,,name\n1,x,2\n", WHOLE + "file.unnamedColumn");
		table("a line with more", CSV + "2,x,y,z\n3,x,y\n", "2 read; organizations.csv line 3 description file.columns");
		table("a quote that never ends", CSV + "2,\"x,y\n3,x,y\n", "1 read; organizations.csv line 3 name file.quotes");
		table("a cell with nothing of a text", CSV + "2,\u0000,y\n", "1 read; organizations.csv line 3 name file.nul");
		table("a cell too long", CSV + "2," + repeated("x", 1_001) + ",y\n", "1 read; organizations.csv line 3 name file.tooLong");
		add("a table in latin-1", new SampleZip().with("organizations.csv", bytes("id,name\n1,Caf\u00e9\n",
		    StandardCharsets.ISO_8859_1)).bytes(), WHOLE + "file.notUtf8");
	}
	
	@Test
	public void read_shouldTakeWhatIsOddAndHarmless() throws IOException {
		add("a mark before the text", bytes("\uFEFF" + ORGANIZATION, StandardCharsets.UTF_8), "1 read");
		add("blank lines", "\n\n" + ORGANIZATION + "\r\n\r\n" + ORGANIZATION + "\r\n\r\n", "2 read");
		add("a page whose counters are wrong", "{\"contents\":[" + ORGANIZATION + "],\"total_items\":31,\"size\":\"x\"}", "1 read");
		add("files that a Mac leaves", new SampleZip().with("tables/organizations.csv", CSV)
		        .with("__MACOSX/tables/._organizations.csv", "x").with("__MACOSX/datapackage.json", "x").with(".DS_Store", "x").bytes(),
		    "1 read");
		add("a stored file", new SampleZip().stored("organizations.csv", CSV).bytes(), "1 read");
		assertThat(surprises(), is(empty()));
	}
	
	private List<String> surprises() throws IOException {
		List<String> surprises = new ArrayList<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			String actual = read(file.getValue());
			if (!actual.equals(expected.get(file.getKey()))) {
				surprises.add(file.getKey() + ": " + actual + ", not " + expected.get(file.getKey()));
			}
		}
		return surprises;
	}
	
	private String read(byte[] content) throws IOException {
		Path path = folder.newFile().toPath();
		Files.write(path, content);
		List<String> problems = new ArrayList<>();
		int[] rows = new int[1];
		try {
			DirectoryFile.of(path, SMALL).read(new RowSink() {
				
				@Override
				public void row(FileRow row) {
					rows[0]++;
				}
				
				@Override
				public void problem(RunProblem problem) {
					problems.add(problem.place + (problem.field == null ? " " : " " + problem.field + " ") + plain(problem.code));
				}
			});
		}
		catch (FileRefused refused) {
			return WHOLE + plain(refused.getCode());
		}
		return rows[0] + " read" + (problems.isEmpty() ? "" : "; " + String.join("; ", problems));
	}
	
	private void table(String name, String csv, String then) throws IOException {
		add(name, new SampleZip().with("organizations.csv", csv).bytes(), then);
	}
	
	private void descriptor(String name, String descriptor, String then) throws IOException {
		add(name, new SampleZip().with("datapackage.json", descriptor).with("organizations.csv", CSV).bytes(), then);
	}
	
	private static String resources(String... resources) {
		return "{\"version\":\"3.0\",\"resources\":[" + String.join(",", resources) + "]}";
	}
	
	private static String resource(String name, String path) {
		return "{\"name\":\"" + name + "\",\"path\":\"" + path + "\"}";
	}
	
	private void add(String name, String content, String then) {
		add(name, bytes(content, StandardCharsets.UTF_8), then);
	}
	
	private void add(String name, byte[] content, String then) {
		files.put(name, content);
		expected.put(name, then);
	}
	
	private static byte[] spoiled() throws IOException {
		return SampleZip.replaced(new SampleZip().stored("organizations.csv", CSV).bytes(), "Harbour House,Rooms",
		    "Harbour Mouse,Rooms");
	}
	
	/** Changes a name in the catalogue at the end alone. */
	private static byte[] catalogueOf(byte[] zip, String from, String to) {
		int catalogue = zip.length - 22 - 46 - from.length();
		byte[] changed = SampleZip.replaced(Arrays.copyOfRange(zip, catalogue, zip.length), from, to);
		return joined(Arrays.copyOf(zip, catalogue), changed);
	}
	
	/** Changes a size in the catalogue at the end alone. */
	private static byte[] sized(byte[] zip) {
		byte[] changed = zip.clone();
		changed[zip.length - 22 - 46 - "organizations.csv".length() + 24]++;
		return changed;
	}
	
	private static byte[] joined(byte[] first, byte[] second) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.write(first, 0, first.length);
		joined.write(second, 0, second.length);
		return joined.toByteArray();
	}
	
	private static byte[] bytes(String text, Charset charset) {
		return text.getBytes(charset);
	}
	
	private static String nested(int deep) {
		return repeated("[", deep) + repeated("]", deep);
	}
	
	private static String texts(int many) {
		StringBuilder texts = new StringBuilder();
		for (int i = 0; i < many; i++) {
			texts.append("\"note").append(i).append("\":\"").append(repeated("x", 900)).append("\",");
		}
		return texts.toString();
	}
	
	private static String repeated(String text, int times) {
		return String.join("", Collections.nCopies(times, text));
	}
	
	private static String plain(String code) {
		return code.replace("peermentor.error.", "");
	}
}
