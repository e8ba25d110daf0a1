package de.aktenlauf.efile;

import java.util.List;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.PlacedPage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageListTest {

	private static final ContentId ONE = new ContentId("1".repeat(64));

	private static final ContentId TWO = new ContentId("2".repeat(64));

	@Test
	void a_written_list_is_read_as_it_was() {
		List<PlacedPage> pages = List.of(new PlacedPage(TWO, 3, 2, true), PlacedPage.of(ONE, 1),
				new PlacedPage(TWO, 12, 3, false));

		String written = PageList.write(pages);

		assertThat(written).isEqualTo("2".repeat(64) + " " + "1".repeat(64) + "|0.3.2b 1.1.0 0.12.3");
		assertThat(PageList.read(written)).isEqualTo(pages);
	}

	@Test
	void no_page_is_a_list_too() {
		assertThat(PageList.read(PageList.write(List.of()))).isEmpty();
	}

	@Test
	void a_doubled_or_missing_sheet_is_seen() {
		List<PlacedPage> pages = List.of(PlacedPage.of(ONE, 1), PlacedPage.of(ONE, 2));

		assertThat(PageList.sameSheets(pages, List.of(PlacedPage.of(ONE, 2).turned(1), PlacedPage.of(ONE, 1))))
			.isTrue();
		assertThat(PageList.sameSheets(pages, List.of(PlacedPage.of(ONE, 1), PlacedPage.of(ONE, 1)))).isFalse();
		assertThat(PageList.sameSheets(pages, List.of(PlacedPage.of(ONE, 1)))).isFalse();
	}

}
