package de.aktenlauf.architecture.twin.facade;

import org.springframework.stereotype.Component;

/** A facade with one method too many. */
@Component
public class TooBig {

	/** One. */
	public void one() {
	}

	/** Two. */
	public void two() {
	}

	/** Three. */
	public void three() {
	}

	/** Four. */
	public void four() {
	}

	/** Five. */
	public void five() {
	}

	/** Six. */
	public void six() {
	}

	/** Seven. */
	public void seven() {
	}

	/** Eight. */
	public void eight() {
	}

	/** Nine. */
	public void nine() {
	}

	/** Ten. */
	public void ten() {
	}

	/** Eleven. */
	public void eleven() {
	}

}
