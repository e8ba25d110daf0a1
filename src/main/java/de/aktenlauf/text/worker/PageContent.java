package de.aktenlauf.text.worker;

/** What a page consists of: a text layer that can be trusted, or a picture. */
sealed interface PageContent permits Scan, LayeredPage {

}
