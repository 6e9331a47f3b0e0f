/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;

public class HsdsCheckTest {
	
	private static final int GENERATED = 20000;
	
	private static final HsdsCheck NORMAL = new HsdsCheck(HsdsVersion.V3_1, HsdsCase.SOURCE, false);
	
	/** What gets into fields of every type: good values of other fields, and what people try. */
	private static final List<Object> VALUES = Arrays.asList("", " ", "a", "Corner", "17", 17, 17L, -1, 0, 3.5, 1e300, Double.NaN,
	    Float.POSITIVE_INFINITY, new BigDecimal("1e999999999"), new BigInteger("99999999999999999999999"), true, false,
	    Collections.emptyList(), Collections.singletonMap("a", "b"), "active", "ACTIVE", "physical", "WEEKLY", "MO", "mon-fri",
	    "1MO,-1FR", "09:00", "9:00am", "5:00", "24:00", "noon", "09:00-08:00", "2026-01-31", "31/01/2026", "01/02/2026",
	    "2026-11-26T09:00:00Z", "Jan 5, 2026", "a@x.example", "mailto:a@x.example", "x.example", "http://x.example/a",
	    "javascript:alert(1)", "604-555-0100 x12", "+1 604 555 0100", "service", "location", "physical_address",
	    "0b3f9d1e-5a64-4c7e-8a53-1f0c2b7d9e10", "=1+1", "'=1+1", "<b>x</b>", "<script>x", "&lt;b&gt;", "&amp;lt;", "a\\nb",
	    "\u0000", "\u202ex", "\ud83d", "\ud83d\ude00", "null", "N/A", "49.28", "1,200", "$5", "1,2,3", "0", "100",
	    "2026-02-30", "\ufeff", "a\r\n\r\n\r\nb", "<!--", "<", "&", "\\", "&#60;script&#62;x");
	
	@Test
	public void check_shouldMakeOfEveryCaseWhatTheTableSays() {
		List<HsdsCase> cases = HsdsCase.all();
		assertThat(cases.size(), greaterThanOrEqualTo(80));
		List<String> differences = cases.stream().map(HsdsCase::differences).filter(found -> !found.isEmpty())
		        .collect(Collectors.toList());
		assertThat(String.join("\n", differences), differences, is(empty()));
		Set<String> names = cases.stream().map(one -> one.name).collect(Collectors.toSet());
		assertThat(names, hasSize(cases.size()));
	}
	
	@Test
	public void check_shouldLeaveANormalFormAsItIs() {
		for (HsdsCase one : HsdsCase.all()) {
			for (HsdsRecord record : one.check().getRecords()) {
				assertThat(one.name, HsdsNaive.wrongWith(record), nullValue());
				assertStable(one.name, record);
			}
		}
	}
	
	private static void assertStable(String what, HsdsRecord record) {
		Map<String, Object> row = new LinkedHashMap<>(record.getFields());
		row.put("id", record.getUuid());
		HsdsOutcome again = NORMAL.check(record.getKind(), row);
		assertThat(what + again.getProblems(), again.isRefused(), is(false));
		assertThat(what, again.getRecords(), hasSize(1));
		assertThat(what, again.getRecords().get(0).getFields(), is(record.getFields()));
		assertThat(what, again.getRecords().get(0).getUuid(), is(record.getUuid()));
		assertThat(what, again.getRecords().get(0).getOriginalId(), nullValue());
	}
	
	@Test
	public void check_shouldTakeOrRefuseWhateverComes() {
		Random random = new Random(5);
		int taken = 0;
		for (int i = 0; i < GENERATED; i++) {
			HsdsVersion version = HsdsVersion.values()[random.nextInt(4)];
			List<HsdsTable> tables = HsdsTables.of(version);
			HsdsTable table = tables.get(random.nextInt(tables.size()));
			Map<String, Object> row = generated(random, table);
			Map<String, Object> before = new LinkedHashMap<>(row);
			HsdsOutcome outcome = new HsdsCheck(version, HsdsCase.SOURCE, random.nextBoolean()).check(table.getName(), row);
			String what = table.getName() + " " + row;
			assertThat(what, row, is(before));
			assertThat(what, outcome.isRefused(), is(!outcome.getProblems().isEmpty()));
			assertThat(what, outcome.getRecords().isEmpty(), is(outcome.isRefused()));
			for (HsdsRecord record : outcome.getRecords()) {
				taken++;
				assertThat(what, HsdsNaive.wrongWith(record), nullValue());
				assertStable(what, record);
			}
		}
		assertThat(taken, greaterThan(GENERATED / 10));
	}
	
	private static Map<String, Object> generated(Random random, HsdsTable table) {
		Map<String, Object> row = new LinkedHashMap<>();
		boolean isNearlyGood = random.nextInt(3) > 0;
		for (HsdsField field : HsdsFields.of(table.getKind())) {
			if (isNearlyGood && (field.getNeed() == HsdsField.Need.NEEDED || random.nextInt(6) == 0)) {
				row.put(field.getName(), goodFor(field, random));
			}
			if (random.nextInt(isNearlyGood ? 20 : 3) == 0) {
				row.put(field.getName(), VALUES.get(random.nextInt(VALUES.size())));
			}
		}
		if (isNearlyGood) {
			HsdsFields.ownerFields(table.getKind()).forEach(owner -> row.putIfAbsent(owner, "17"));
			if (table.getVersion().isBeforeJson()) {
				row.putAll(HsdsCase.good(table.getName()));
			}
		}
		for (String extra : new String[] { "x_note", "weekday", "closed", "location_id", "language", "email_as_given", "" }) {
			if (random.nextInt(8) == 0) {
				row.put(extra, VALUES.get(random.nextInt(VALUES.size())));
			}
		}
		return row;
	}
	
	private static Object goodFor(HsdsField field, Random random) {
		switch (field.getType()) {
			case NUMBER:
			case WHOLE:
				return 1 + random.nextInt(12);
			case CODE:
				return field.getAllowed().get(random.nextInt(field.getAllowed().size()));
			case TABLE:
				return "service";
			case EMAIL:
				return "a@x.example";
			case URI:
				return "https://x.example";
			case PHONE:
				return "604-555-01" + random.nextInt(100);
			case DATE:
				return "2026-0" + (1 + random.nextInt(9)) + "-11";
			case DATE_TIME:
				return "2026-11-26T09:00:00-08:00";
			case TIME:
				return (10 + random.nextInt(10)) + ":30";
			case DAYS:
				return "TU";
			case NUMBERS:
				return "1,3";
			default:
				return random.nextBoolean() ? "id " + random.nextInt(50) : "Corner";
		}
	}
	
	/** Unknown is never green: only what says active is active. */
	@Test
	public void check_shouldNeverMakeAServiceActive() {
		for (HsdsVersion version : HsdsVersion.values()) {
			for (Object status : VALUES) {
				Map<String, Object> row = HsdsCase.good("service");
				row.put("status", status);
				HsdsOutcome outcome = new HsdsCheck(version, HsdsCase.SOURCE, false).check("service", row);
				boolean says = status instanceof String && ((String) status).equalsIgnoreCase("active");
				assertThat(version + " " + status, !outcome.isRefused()
				        && "active".equals(outcome.getRecords().get(0).getFields().get("status")), is(says));
			}
		}
	}
	
	@Test
	public void check_shouldGiveTheSameIdsToRecordsAndToWhatRefersToThem() {
		HsdsCheck check = new HsdsCheck(HsdsVersion.V1, HsdsCase.SOURCE, true);
		String service = uuid(check, "service", "id=17", "organization_id=3", "name=Corner");
		String organisation = uuid(check, "organization", "id=3", "name=Society");
		String phone = uuid(check, "phone", "id=17", "service_id=17", "number=604-555-0100");
		Map<String, Object> said = fields(check, "service", "id=17", "organization_id=3", "name=Corner");
		assertThat(said.get("organization_id"), is(organisation));
		assertThat(fields(check, "phone", "id=17", "service_id=17", "number=604-555-0100").get("service_id"), is(service));
		assertThat(fields(check, "service_taxonomy", "id=1", "service_id=17", "taxonomy_id=PN-8100").get("link_id"), is(service));
		assertThat(fields(check, "service_taxonomy", "id=1", "service_id=17", "taxonomy_id=PN-8100").get("taxonomy_term_id"),
		    is(uuid(check, "taxonomy", "id=PN-8100", "name=Food")));
		assertThat(phone, is(not(service)));
		assertThat(service, is(DirectoryIds.of(HsdsCase.SOURCE, DirectoryKind.SERVICE, "17")));
		HsdsRecord record = check.check("service", row("id=17", "organization_id=3", "name=Corner")).getRecords().get(0);
		assertThat(record.getOriginalId(), is("17"));
		assertThat(record.getOwner(), is(organisation));
		assertThat(record.getName(), is("Corner"));
	}
	
	@Test
	public void check_shouldTellRowsApartThatShareAnIdInVersionOne() {
		HsdsCheck check = new HsdsCheck(HsdsVersion.V1, HsdsCase.SOURCE, true);
		Set<String> uuids = new HashSet<>();
		uuids.add(uuid(check, "physical_address", "id=1", "location_id=1", "city=Vancouver"));
		uuids.add(uuid(check, "postal_address", "id=1", "location_id=1", "city=Vancouver"));
		uuids.add(uuid(check, "regular_schedule", "id=1", "service_id=1", "weekday=1"));
		uuids.add(uuid(check, "holiday_schedule", "id=1", "service_id=1", "closed=1", "start_date=2026-12-25", "end_date=2026-12-25"));
		uuids.add(uuid(check, "language", "id=1", "service_id=1", "language=English"));
		uuids.add(uuid(check, "language", "id=1", "service_id=1", "language=Spanish"));
		uuids.add(uuid(check, "eligibility", "service_id=1", "eligibility=adult"));
		uuids.add(uuid(check, "eligibility", "service_id=1", "eligibility=teen"));
		uuids.add(uuid(check, "service_taxonomy", "id=1", "service_id=1", "taxonomy_id=1"));
		assertThat(uuids, hasSize(9));
		assertThat(uuid(check, "eligibility", "service_id=1", "eligibility=adult"),
		    is(uuid(check, "eligibility", "eligibility=adult", "service_id=1")));
	}
	
	@Test
	public void check_shouldMakeRecordsOfFieldsThatVersionThreeKeepsApart() {
		HsdsCheck check = new HsdsCheck(HsdsVersion.V1, HsdsCase.SOURCE, true);
		List<HsdsRecord> phone = check
		        .check("phone", row("id=1", "service_id=1", "number=604-555-0100", "language=French")).getRecords();
		assertThat(kinds(phone), is(Arrays.asList(DirectoryKind.PHONE, DirectoryKind.LANGUAGE)));
		assertThat(phone.get(1).getFields().get("name"), is("French"));
		assertThat(phone.get(1).getOwner(), is(phone.get(0).getUuid()));
		List<HsdsRecord> service = check.check("service", row("id=1", "organization_id=1", "name=a", "location_id=5"))
		        .getRecords();
		assertThat(kinds(service), is(Arrays.asList(DirectoryKind.SERVICE, DirectoryKind.SERVICE_AT_LOCATION)));
		assertThat(service.get(1).getPlace(), is(DirectoryIds.of(HsdsCase.SOURCE, DirectoryKind.LOCATION, "5")));
		assertThat(service.get(1).getOwner(), is(service.get(0).getUuid()));
	}
	
	private static List<DirectoryKind> kinds(List<HsdsRecord> records) {
		List<DirectoryKind> kinds = new ArrayList<>();
		records.forEach(record -> kinds.add(record.getKind()));
		return kinds;
	}
	
	@Test
	public void check_shouldKeepWhatTheOwnTaxonomiesSay() {
		for (HsdsRecord record : OwnTaxonomy.records()) {
			assertThat(HsdsNaive.wrongWith(record), nullValue());
			assertStable(record.getName(), record);
		}
	}
	
	private static Map<String, Object> row(String... fields) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (String field : fields) {
			row.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
		}
		return row;
	}
	
	private static Map<String, Object> fields(HsdsCheck check, String table, String... fields) {
		HsdsOutcome outcome = check.check(table, row(fields));
		outcome.throwIfRefused();
		return outcome.getRecords().get(0).getFields();
	}
	
	private static String uuid(HsdsCheck check, String table, String... fields) {
		HsdsOutcome outcome = check.check(table, row(fields));
		outcome.throwIfRefused();
		return outcome.getRecords().get(0).getUuid();
	}
}
