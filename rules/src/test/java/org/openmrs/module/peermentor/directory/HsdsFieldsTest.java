/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.Test;
import org.openmrs.module.peermentor.table.StrictTable;

public class HsdsFieldsTest {
	
	/** What hangs on what, and which reference says it where several do. */
	private static final String[][] OWNERS = {
	        // kind, references that are said, the one that it hangs on
	        { "TAXONOMY", "", "" }, { "TAXONOMY_TERM", "taxonomy_id parent_id", "taxonomy_id" }, { "TAXONOMY_TERM", "parent_id", "" },
	        { "ORGANIZATION", "parent_organization_id", "" }, { "ORGANIZATION_IDENTIFIER", "organization_id", "organization_id" },
	        { "PROGRAM", "organization_id", "organization_id" }, { "FUNDING", "organization_id service_id", "service_id" },
	        { "FUNDING", "organization_id", "organization_id" }, { "UNIT", "", "" },
	        { "SERVICE", "organization_id program_id", "organization_id" }, { "LOCATION", "organization_id", "organization_id" },
	        { "LOCATION", "", "" }, { "SERVICE_AT_LOCATION", "service_id location_id", "service_id" },
	        { "ADDRESS", "location_id", "location_id" },
	        { "CONTACT", "organization_id service_id service_at_location_id location_id", "service_at_location_id" },
	        { "CONTACT", "organization_id service_id location_id", "service_id" },
	        { "CONTACT", "organization_id location_id", "location_id" }, { "CONTACT", "organization_id", "organization_id" },
	        { "PHONE", "contact_id service_id", "service_id" }, { "PHONE", "contact_id", "contact_id" },
	        { "PHONE", "location_id organization_id", "location_id" }, { "URL", "organization_id service_id", "service_id" },
	        { "SCHEDULE", "service_id location_id", "service_id" }, { "SCHEDULE", "location_id", "location_id" },
	        { "SCHEDULE", "service_at_location_id service_id", "service_at_location_id" },
	        { "SERVICE_AREA", "service_id", "service_id" }, { "SERVICE_CAPACITY", "service_id unit_id", "service_id" },
	        { "REQUIRED_DOCUMENT", "service_id", "service_id" }, { "COST_OPTION", "service_id", "service_id" },
	        { "ACCESSIBILITY", "location_id", "location_id" }, { "LANGUAGE", "location_id phone_id", "location_id" },
	        { "LANGUAGE", "phone_id", "phone_id" }, { "ATTRIBUTE", "taxonomy_term_id link_id", "link_id" },
	        { "METADATA", "resource_id", "resource_id" }, { "META_TABLE_DESCRIPTION", "", "" } };
	
	@Test
	public void ownerOf_shouldNameTheNarrowestOfWhatIsSaid() {
		Set<DirectoryKind> seen = new HashSet<>();
		for (String[] row : OWNERS) {
			DirectoryKind kind = DirectoryKind.valueOf(row[0]);
			seen.add(kind);
			Map<String, String> fields = new HashMap<>();
			for (String field : row[1].isEmpty() ? new String[0] : row[1].split(" ")) {
				assertThat(kind + " " + field, HsdsFields.of(kind, field).getType(), is(HsdsType.REFERENCE));
				fields.put(field, "uuid of " + field);
			}
			String expected = row[2].isEmpty() ? null : "uuid of " + row[2];
			assertThat(String.join(" ", row), HsdsFields.ownerOf(kind, fields), is(expected));
			boolean hasPlace = kind == DirectoryKind.SERVICE_AT_LOCATION;
			assertThat(HsdsFields.placeOf(kind, fields), is(hasPlace ? "uuid of location_id" : null));
		}
		assertThat(seen.size(), is(DirectoryKind.values().length));
	}
	
	@Test
	public void of_shouldKnowEveryKindWithItsIdAndOnlyReferencesThatLead() {
		for (DirectoryKind kind : DirectoryKind.values()) {
			assertThat(kind.name(), HsdsFields.of(kind).iterator().next().getName(), is("id"));
			assertThat(kind.name(), HsdsFields.of(kind, "id").getType(), is(HsdsType.ID));
			for (HsdsField field : HsdsFields.of(kind)) {
				boolean leads = field.getType() == HsdsType.REFERENCE;
				boolean hasTable = HsdsFields.tableKey(kind) != null && field.getName().matches("link_id|resource_id");
				assertThat(field.toString(), field.getRefersTo() != null || hasTable, is(leads));
				assertThat(field.toString(), field.getAllowed().isEmpty(), is(field.getType() != HsdsType.CODE));
			}
		}
		assertThat(HsdsFields.of(DirectoryKind.SERVICE, "colour"), nullValue());
	}
	
	@Test
	public void nestedIn_shouldNameKeysThatAreReferencesToTheOther() {
		for (DirectoryKind kind : DirectoryKind.values()) {
			for (HsdsNested nested : HsdsFields.nestedIn(kind)) {
				HsdsField key = HsdsFields.of(nested.isKeyOnChild() ? nested.getChild() : kind, nested.getKey());
				assertThat(kind + "." + nested.getProperty(), key, notNullValue());
				DirectoryKind other = nested.isKeyOnChild() ? kind : nested.getChild();
				assertThat(key.toString(), key.getRefersTo() == other || nested.getTableKey() != null, is(true));
				assertThat(key.toString(), nested.isMany(), is(nested.isKeyOnChild()));
			}
		}
	}
	
	@Test
	public void nameOf_shouldBeALineThatAColumnHolds() {
		assertThat(HsdsFields.nameOf(DirectoryKind.PHONE, Collections.singletonMap("number", "911")), is("911"));
		assertThat(HsdsFields.nameOf(DirectoryKind.SCHEDULE, Collections.singletonMap("description", "a")), nullValue());
		StringBuilder text = new StringBuilder("a\nb");
		while (text.length() < 300) {
			text.append("\ud83d\ude00");
		}
		String name = HsdsFields.nameOf(DirectoryKind.REQUIRED_DOCUMENT, Collections.singletonMap("document", text.toString()));
		assertThat(name.length() <= 255 && name.startsWith("a b"), is(true));
		assertThat(Character.isHighSurrogate(name.charAt(name.length() - 1)), is(false));
	}
	
	/** A row is read behind those that it refers to. */
	@Test
	public void tables_shouldComeBehindThoseThatTheyHangOn() {
		for (HsdsVersion version : HsdsVersion.values()) {
			Set<DirectoryKind> before = new HashSet<>();
			for (HsdsTable table : HsdsTables.of(version)) {
				before.add(table.getKind());
				for (HsdsField field : HsdsFields.of(table.getKind())) {
					DirectoryKind to = field.getRefersTo();
					boolean exists = to != null && HsdsTables.of(version).stream().anyMatch(one -> one.getKind() == to);
					assertThat(version + " " + table.getName() + " " + field, !exists || before.contains(to), is(true));
				}
				assertThat(HsdsTables.of(version, table.getName()).getPath(), is(table.getPath()));
				assertThat(HsdsTables.ofFile(version, table.getPath()).getKind(), is(table.getKind()));
			}
		}
		assertThat(HsdsTables.of(HsdsVersion.V3_0, "url"), nullValue());
		assertThat(HsdsTables.ofFile(HsdsVersion.V3_1, "../services.csv"), nullValue());
	}
	
	/** A version is told by its number, or by the tables of the package. */
	@Test
	public void version_shouldBeReadFromWhatFilesSay() {
		Object[][] said = { { "1.1", HsdsVersion.V1 }, { "1.1.1", HsdsVersion.V1 }, { "v2.0.1", HsdsVersion.V2 },
		        { "3.0", HsdsVersion.V3_0 }, { "3.0.1", HsdsVersion.V3_0 }, { "HSDS-UK-3.0", HsdsVersion.V3_0 },
		        { "3.1", HsdsVersion.V3_1 }, { "3.2", HsdsVersion.V3_1 }, { "4.0", null }, { "", null }, { null, null },
		        { "3.0-beta<script>", null } };
		for (Object[] row : said) {
			assertThat(String.valueOf(row[0]), HsdsVersion.of((String) row[0]), is(row[1]));
		}
		for (HsdsVersion version : HsdsVersion.values()) {
			Set<String> tables = new HashSet<>();
			HsdsTables.of(version).forEach(table -> tables.add(table.getName()));
			assertThat(HsdsVersion.ofTables(tables), is(version));
		}
		List<String> miami = Arrays.asList("organization", "service", "location", "taxonomy", "physical_address");
		assertThat(HsdsVersion.ofTables(miami), is(HsdsVersion.V1));
	}
	
	@Test
	public void cells_shouldComeInAsTheyWentOut() {
		String[] texts = { "=1+1", "'=1+1", "''=1", "'", "''", "@a", "+a", "-a", "+1 604 555-0100", "-123.5", "+", "-", "a,b", "a\"b",
		        "a\nb", "'a", "\tx", "it's", "＝1", "" };
		Random random = new Random(3);
		for (int i = 0; i < 5000; i++) {
			String text = texts[random.nextInt(texts.length)] + (random.nextInt(4) == 0 ? texts[random.nextInt(texts.length)] : "");
			String written = CsvCells.write(text);
			String bare = written.startsWith("\"") ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
			assertThat(text, CsvCells.read(bare), is(text));
			assertThat(text, CsvCells.isFormula(bare), is(false));
		}
		assertThat(CsvCells.write("+1 604 555-0100"), is("+1 604 555-0100"));
		assertThat(CsvCells.write("=1"), is("'=1"));
		assertThat(CsvCells.write(-123.5), is("-123.5"));
		assertThat(CsvCells.write(null), is(""));
	}
	
	@Test
	public void renamed_shouldLeadToFieldsThatVersionThreeHas() {
		for (String line : StrictTable.resource(HsdsFields.class, "hsds-renamed.csv").split("\n")) {
			if (!line.startsWith("#") && !line.startsWith("version")) {
				String[] cells = line.split(",");
				HsdsTable table = HsdsTables.of(HsdsVersion.valueOf(cells[0]), cells[1]);
				assertThat(line, HsdsFields.of(table.getKind(), cells[3]), is(not(nullValue())));
			}
		}
	}
}
