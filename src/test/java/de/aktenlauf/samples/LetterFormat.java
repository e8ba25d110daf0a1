package de.aktenlauf.samples;

/** The file formats in which letters come. */
enum LetterFormat {

	/** PDF with 1-bit pictures. */
	PDF_G4("pdf"),
	/** PDF with gray JPEG pictures. */
	PDF_JPEG("pdf"),
	/** PDF with text and no picture. */
	PDF_TEXT("pdf"),
	/** TIFF with 1-bit pages. */
	TIFF_G4("tif"),
	/** TIFF with gray pages. */
	TIFF_GRAY("tif"),
	/** One gray picture. */
	JPEG("jpg"),
	/** One gray picture without loss. */
	PNG("png");

	private final String extension;

	LetterFormat(String extension) {
		this.extension = extension;
	}

	String extension() {
		return this.extension;
	}

	boolean gray() {
		return this == PDF_JPEG || this == TIFF_GRAY || this == JPEG || this == PNG;
	}

	boolean onePage() {
		return this == JPEG || this == PNG;
	}

}
