/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.api.context.ContextAuthenticationException;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.CsvReader;
import org.openmrs.module.peermentor.table.CsvRow;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

public class HsdsExportTest extends StewardTest {
	
	@Autowired
	private HsdsExportService export;
	
	@Autowired
	private VerificationService verifications;
	
	@Autowired
	private DuplicateService duplicates;
	
	@Autowired
	private MeasureKeeper measures;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	private NestedSample sample;
	
	@Before
	public void bringIn() throws IOException {
		sample = NestedSample.read("hsds-service.json");
		sample.insert();
		Context.flushSession();
		Context.clearSession();
	}
	
	@Test
	public void getOne_shouldGiveBackWhatCameInNested() throws IOException {
		assertThat(json(export.getOne(ExportList.SERVICES, sample.id())), is(sample.json()));
		assertThat(json(export.getOne(ExportList.SERVICES, sample.id().toUpperCase())), is(sample.json()));
		NestedSample organisation = sample.inside("organization");
		assertThat(json(export.getOne(ExportList.ORGANIZATIONS, organisation.id())), is(organisation.json()));
		Map<String, Object> place = export.getOne(ExportList.SERVICE_AT_LOCATIONS, sample.inside("service_at_locations").id());
		assertThat(json(place).at("/service/name").asText(), is(sample.json().path("name").asText()));
		assertThat(json(place).at("/service/service_at_locations").isMissingNode(), is(true));
		assertThat(json(place).at("/location"), is(sample.json().at("/service_at_locations/0/location")));
	}
	
	@Test
	public void getOne_shouldSayNothingThatTheRulesOfTheFormatRefuse() {
		Map<String, DirectoryKind> kinds = new LinkedHashMap<>();
		sample.records().forEach(record -> kinds.put(record.uuid, record.kind));
		ExportGraph graph = ExportGraph.read(Context.getRegisteredComponent("peermentor.ExportDao", ExportDao.class),
		    DirectoryKind.SERVICE, Collections.singleton(sample.id()), true);
		assertThat(graph.rows().keySet(), hasItems(kinds.keySet().toArray(new String[0])));
		for (ExportRow row : graph.rows().values()) {
			Map<String, Object> fields = new LinkedHashMap<>(row.fields);
			fields.put("id", row.uuid);
			HsdsOutcome outcome = new HsdsCheck(HsdsVersion.V3_0, DirectoryIds.OWN, false).check(row.kind, fields);
			assertThat(row.kind + " " + outcome.getProblems(), outcome.isRefused(), is(false));
			assertThat(row.kind + " " + outcome.getNotes(), outcome.getNotes(), is(empty()));
		}
	}
	
	@Test
	public void getPage_shouldTurnPagesAndBringOurOwnTerms() {
		for (int i = 0; i < 4; i++) {
			Entered.service("Service " + i, Entered.organisation("Society " + i));
		}
		ExportPage first = export.getPage(ExportList.SERVICES, 1, 2);
		ExportPage last = export.getPage(ExportList.SERVICES, 3, 2);
		assertThat(first.getTotal(), is(5L));
		assertThat(first.getPages(), is(3L));
		assertThat(names(first), contains(sample.json().path("name").asText(), "Service 0"));
		assertThat(names(last), contains("Service 3"));
		assertThat(export.getPage(ExportList.SERVICES, 4, 2).getContents(), is(empty()));
		int own = OwnRows.of(DirectoryKind.TAXONOMY_TERM).size();
		assertThat(export.getPage(ExportList.TAXONOMY_TERMS, 1, 100).getTotal(), is(own + 1L));
		assertThat(names(export.getPage(ExportList.TAXONOMY_TERMS, own / 5 + 1, 5)).size(), is(own % 5 + 1));
		assertThat(json(export.getOne(ExportList.TAXONOMY_TERMS, ServiceFact.ACCEPTS_OAT.getUuid())).at("/taxonomy_detail/name")
		        .asText(), is(OwnTaxonomy.FACTS.getTitle()));
	}
	
	@Test
	public void getPage_shouldTakeAsManyStatementsForManyAsForFew() {
		long few = statements(() -> export.getPage(ExportList.SERVICES, 1, 100));
		for (int i = 0; i < 30; i++) {
			String service = Entered.service("Service " + i, Entered.organisation("Society " + i));
			Entered.phone("service_id", service, "604 555 0101");
			String location = Entered.location("Pier " + i, null, null);
			Entered.at(service, location);
			Entered.address(location, "1 St");
		}
		Context.flushSession();
		Context.clearSession();
		assertThat(statements(() -> export.getPage(ExportList.SERVICES, 1, 100)), is(few));
	}
	
	@Test
	public void export_shouldLeaveOutWhatWasMergedHasVanishedOrWasVoided() throws IOException {
		String merged = Entered.service("Merged", Entered.organisation("Harbour Society"));
		String phone = Entered.phone("service_id", merged, "604 555 0101");
		String at = Entered.at(merged, Entered.location("Pier", null, null));
		duplicates.merge(sample.id(), merged, new Problems());
		String vanished = Entered.service("Vanished", Entered.organisation("Pier Society"));
		Context.flushSession();
		cast.run("update peermentor_directory_record set vanished_at = 1 where uuid = '" + vanished + "'");
		Context.clearSession();
		assertThat(names(export.getPage(ExportList.SERVICES, 1, 50)), contains(sample.json().path("name").asText()));
		assertThrows(NotFound.class, () -> export.getOne(ExportList.SERVICES, merged));
		assertThrows(NotFound.class, () -> export.getOne(ExportList.SERVICES, vanished));
		assertThrows(NotFound.class, () -> export.getOne(ExportList.SERVICE_AT_LOCATIONS, at));
		assertThrows(NotFound.class, () -> export.getOne(ExportList.ORGANIZATIONS, sample.id()));
		String all = unzip().values().toString();
		assertThat(all, containsString(sample.id()));
		for (String gone : new String[] { merged, phone, at, vanished }) {
			assertThat(all, not(containsString(gone)));
		}
	}
	
	@Test
	public void export_shouldSayWhenWeVerifiedAndNothingOfWho() {
		verifications.verify(sample.id(), VerificationHow.PHONE, VerificationOutcome.CONFIRMED, new Problems());
		Map<String, Object> service = export.getOne(ExportList.SERVICES, sample.id());
		assertThat(service.get("assured_date"), is("2026-11-27"));
		assertThat(service.get("assurer_email"), is(nullValue()));
	}
	
	@Test
	public void export_shouldBringWhatWasMeasuredOnceThereIsEnough() throws IOException {
		measures.keep(sample.id(), new ServiceMeasure(4, 4, Duration.ofHours(3), 4, 4, Collections.emptyMap(),
		        new MeasuredPeople(4, 4, 0, 4, 0)));
		Context.flushSession();
		assertThat(measured(), is(empty()));
		measures.keep(sample.id(), new ServiceMeasure(23, 15, Duration.ofHours(3), 9, 2, Collections.emptyMap(),
		        new MeasuredPeople(23, 15, 8, 2, 7)));
		Context.flushSession();
		assertThat(measured(), containsInAnyOrder("REFERRALS_AT_LEAST=20", "ANSWERED_SHARE=0.7", "MEDIAN_HOURS_TO_ANSWER=3"));
		assertThat(unzip().get("attributes.csv"), containsString(MeasureTerm.ANSWERED_SHARE.attributeUuid(sample.id())));
		assertThat(unzip().get("attributes.csv"), not(containsString(MeasureTerm.REACHED_SHARE.attributeUuid(sample.id()))));
	}
	
	@Test
	public void writePackage_shouldWriteFilesThatTheRulesOfTheFormatTake() throws IOException {
		Entered.record(DirectoryKind.ORGANIZATION, "name", "=cmd(\"x\"), \"quoted\"", "description", "two\nlines");
		Context.flushSession();
		Map<String, String> files = unzip();
		JsonNode description = new ObjectMapper().readTree(files.get("datapackage.json"));
		List<String> paths = new ArrayList<>();
		description.path("resources").forEach(resource -> paths.add(resource.path("path").asText()));
		assertThat(files.keySet(), is(new LinkedHashSet<>(concat("datapackage.json", paths))));
		int rows = 0;
		for (HsdsTable table : HsdsTables.of(HsdsVersion.V3_0)) {
			if (files.containsKey(table.getPath())) {
				rows += check(table, files.get(table.getPath()));
			}
		}
		assertThat(rows, is(greaterThan(sample.records().size())));
		assertThat(files.get("organizations.csv"), containsString("\"'=cmd(\"\"x\"\"), \"\"quoted\"\"\",,\"two\nlines\""));
	}
	
	@Test
	public void writePackage_shouldBeOfTheNextVersionIfThereIsWhatOnlyThatKnows() throws IOException {
		Entered.record(DirectoryKind.URL, "service_id", sample.id(), "url", "https://example.org");
		Context.flushSession();
		Map<String, String> files = unzip();
		assertThat(files, hasKey("url.csv"));
		assertThat(new ObjectMapper().readTree(files.get("datapackage.json")).path("version").asText(), is("3.1"));
	}
	
	@Test
	public void export_shouldNeedItsPrivilegeUntilTheSiteOpensIt() throws IOException {
		mentor.login();
		assertThrows(ContextAuthenticationException.class, () -> export.getPage(ExportList.SERVICES, 1, 10));
		assertThrows(ContextAuthenticationException.class, () -> export.writePackage(new ByteArrayOutputStream()));
		Context.logout();
		assertThrows(ContextAuthenticationException.class, () -> export.getOne(ExportList.SERVICES, sample.id()));
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.directory.open', 'yes', 'open')");
		assertThat("no half measures", export.isOpenToAll(), is(false));
		cast.run("update global_property set property_value = 'true' where property = 'peermentor.directory.open'");
		Context.clearSession();
		assertThat(names(export.getPage(ExportList.SERVICES, 1, 10)).size(), is(1));
		assertThat(unzip(), hasKey("services.csv"));
		assertThrows(APIAuthenticationException.class, () -> Entered.read(sample.id()));
	}
	
	/** How many rows there are, none of which the rules refuse or have something to say of. */
	private static int check(HsdsTable table, String text) throws IOException {
		HsdsCheck check = new HsdsCheck(HsdsVersion.V3_0, DirectoryIds.OWN, true);
		CsvReader reader = new CsvReader(new StringReader(text), 100_000, 1_000_000);
		List<String> columns = reader.next().getCells();
		int rows = 0;
		for (CsvRow row = reader.next(); row != null; row = reader.next()) {
			Map<String, String> fields = new LinkedHashMap<>();
			for (int i = 0; i < columns.size(); i++) {
				fields.put(columns.get(i), CsvCells.read(row.getCells().get(i)));
			}
			HsdsOutcome outcome = check.check(table.getName(), fields);
			assertThat(table.getName() + " " + outcome.getProblems(), outcome.isRefused(), is(false));
			outcome.getNotes().forEach(note -> assertThat(table.getName(), note.getCode(),
			    is("peermentor.notice.directory.formula")));
			rows++;
		}
		return rows;
	}
	
	private static List<String> concat(String first, List<String> others) {
		List<String> all = new ArrayList<>(Arrays.asList(first));
		all.addAll(others);
		return all;
	}
	
	private List<String> measured() {
		List<String> measured = new ArrayList<>();
		for (JsonNode attribute : json(export.getOne(ExportList.SERVICES, sample.id())).path("attributes")) {
			if (attribute.at("/taxonomy_term/taxonomy_detail/id").asText().equals(MeasureTerm.taxonomyUuid())) {
				measured.add(attribute.at("/taxonomy_term/code").asText() + "=" + attribute.path("value").asText());
			}
		}
		return measured;
	}
	
	private Map<String, String> unzip() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		export.writePackage(out);
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				ByteArrayOutputStream content = new ByteArrayOutputStream();
				byte[] buffer = new byte[8192];
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					content.write(buffer, 0, read);
				}
				files.put(entry.getName(), new String(content.toByteArray(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}
	
	private static List<Object> names(ExportPage page) {
		return page.getContents().stream().map(object -> object.get("name")).collect(Collectors.toList());
	}
	
	private static JsonNode json(Object object) {
		return NestedSample.sorted(new ObjectMapper().valueToTree(object));
	}
	
	private long statements(Runnable call) {
		Statistics statistics = sessionFactory.getStatistics();
		statistics.setStatisticsEnabled(true);
		long before = statistics.getPrepareStatementCount();
		call.run();
		return statistics.getPrepareStatementCount() - before;
	}
}
