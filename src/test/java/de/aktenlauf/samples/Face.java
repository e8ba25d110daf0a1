package de.aktenlauf.samples;

/** The type faces, by package and file of the font packages. */
enum Face {

	ARIMO("arimo/400Regular/Arimo_400Regular"), ARIMO_BOLD("arimo/700Bold/Arimo_700Bold"),
	TINOS("tinos/400Regular/Tinos_400Regular"), TINOS_BOLD("tinos/700Bold/Tinos_700Bold"),
	GARAMOND("eb-garamond/400Regular/EBGaramond_400Regular"), GARAMOND_BOLD("eb-garamond/700Bold/EBGaramond_700Bold"),
	LORA("lora/400Regular/Lora_400Regular"), LORA_BOLD("lora/700Bold/Lora_700Bold"),
	FIRA("fira-sans/400Regular/FiraSans_400Regular"), FIRA_BOLD("fira-sans/700Bold/FiraSans_700Bold"),
	OPEN("open-sans/400Regular/OpenSans_400Regular"), OPEN_BOLD("open-sans/700Bold/OpenSans_700Bold"),
	ROBOTO("roboto/400Regular/Roboto_400Regular"), ROBOTO_BOLD("roboto/700Bold/Roboto_700Bold"),
	COURIER("courier-prime/400Regular/CourierPrime_400Regular"),
	COURIER_BOLD("courier-prime/700Bold/CourierPrime_700Bold"),
	ELITE("special-elite/400Regular/SpecialElite_400Regular"), KALAM("kalam/400Regular/Kalam_400Regular"),
	CAVEAT("caveat/400Regular/Caveat_400Regular"), PATRICK("patrick-hand/400Regular/PatrickHand_400Regular"),
	SCRIPT("dancing-script/400Regular/DancingScript_400Regular");

	private final String file;

	Face(String file) {
		this.file = file + ".ttf";
	}

	String file() {
		return this.file;
	}

	Face bold() {
		return switch (this) {
			case ARIMO -> ARIMO_BOLD;
			case TINOS -> TINOS_BOLD;
			case GARAMOND -> GARAMOND_BOLD;
			case LORA -> LORA_BOLD;
			case FIRA -> FIRA_BOLD;
			case OPEN -> OPEN_BOLD;
			case ROBOTO -> ROBOTO_BOLD;
			case COURIER -> COURIER_BOLD;
			case ELITE, KALAM, CAVEAT, PATRICK, SCRIPT, ARIMO_BOLD, TINOS_BOLD, GARAMOND_BOLD, LORA_BOLD, FIRA_BOLD,
					OPEN_BOLD, ROBOTO_BOLD, COURIER_BOLD ->
				this;
		};
	}

	/** Whether it looks written by hand, so that lines are not quite straight. */
	boolean hand() {
		return this == KALAM || this == CAVEAT || this == PATRICK || this == SCRIPT;
	}

	/** Size at which it looks as large as Arimo at 1. */
	double scale() {
		return switch (this) {
			case CAVEAT -> 1.55;
			case KALAM, PATRICK -> 1.3;
			case SCRIPT -> 1.8;
			case GARAMOND, GARAMOND_BOLD -> 1.12;
			case COURIER, COURIER_BOLD -> 1.05;
			default -> 1.0;
		};
	}

}
