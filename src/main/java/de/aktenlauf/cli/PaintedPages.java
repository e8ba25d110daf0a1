package de.aktenlauf.cli;

import java.util.Base64;

import tools.jackson.databind.JsonNode;

/**
 * The pages of letters in a browser, and when they are painted.
 * <p>
 * Every picture of a page is watched by the browser's element timing, which tells the
 * time of the first frame with the whole picture; the time of the click is that of the
 * mouse event. Both are taken as times of the day, so that a click may lead to another
 * page.
 */
final class PaintedPages {

	/** Runs in every page before its own scripts. */
	private static final String WATCH = """
			(() => {
			  const watch = (picture) => { picture.setAttribute('elementtiming', 'page'); };
			  new MutationObserver((changes) => {
			    for (const change of changes) {
			      for (const node of change.addedNodes) {
			        if (node.nodeType === 1) {
			          if (node.matches('[data-sheet] img')) watch(node);
			          node.querySelectorAll('[data-sheet] img').forEach(watch);
			        }
			      }
			    }
			  }).observe(document, { childList: true, subtree: true });
			  document.addEventListener('click', (event) => {
			    window.benchPainted = null;
			    sessionStorage.setItem('benchClick', performance.timeOrigin + event.timeStamp);
			  }, { capture: true });
			  new PerformanceObserver((list) => {
			    const click = Number(sessionStorage.getItem('benchClick') || 0);
			    for (const entry of list.getEntries()) {
			      const painted = performance.timeOrigin + entry.renderTime;
			      if (entry.identifier === 'page' && click > 0 && painted > click && !window.benchPainted) {
			        window.benchPainted = { millis: painted - click, picture: entry.url,
			          width: entry.naturalWidth, height: entry.naturalHeight,
			          shown: entry.element ? entry.element.clientWidth : 0 };
			      }
			    }
			  }).observe({ type: 'element', buffered: true });
			})()
			""";

	private static final String AIM = """
			(() => {
			  const target = $target;
			  target.scrollIntoView({ block: 'center' });
			  const place = target.getBoundingClientRect();
			  return { x: place.x + Math.min(place.width, 60) / 2, y: place.y + place.height / 2 };
			})()
			""";

	private static final String BYTES = """
			(async () => {
			  const answer = await fetch('$picture');
			  const bytes = new Uint8Array(await answer.arrayBuffer());
			  let text = '';
			  for (let at = 0; at < bytes.length; at += 8192) {
			    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
			  }
			  return { type: answer.headers.get('Content-Type'), bytes: btoa(text) };
			})()
			""";

	private final Chromium browser;

	private final String root;

	private final BarePictures bare;

	PaintedPages(Chromium browser, String root, BarePictures bare) {
		this.browser = browser;
		this.root = root;
		this.bare = bare;
		browser.withoutCache();
		browser.beforeEveryPage(WATCH);
	}

	void logIn(String person) {
		open("/anmelden");
		this.browser.run("document.querySelector('button[data-person=" + person + "]').click()");
		this.browser.waitFor("location.pathname !== '/anmelden' && document.readyState === 'complete'");
	}

	void open(String path) {
		this.browser.go(this.root + path);
	}

	/** Types words into the search page and waits for its hits. */
	void search(String words) {
		open("/suche");
		this.browser.run("(() => { const field = document.querySelector('[name=worte]'); field.value = '" + words
				+ "'; field.form.requestSubmit(); })()");
		this.browser.waitFor("document.readyState === 'complete' && !!document.querySelector('h2 a')");
	}

	/**
	 * Clicks and waits for the page.
	 * @param target a script that gives the element
	 * @return the picture that was painted, and when
	 */
	Painted click(String target) {
		JsonNode place = this.browser.run(AIM.replace("$target", target));
		this.browser.run("window.benchPainted = null");
		this.browser.click(place.path("x").asDouble(), place.path("y").asDouble());
		this.browser.waitFor("!!window.benchPainted && !!document.querySelector('[data-sheet] img')");
		JsonNode painted = this.browser.run("window.benchPainted");
		return new Painted(painted.path("millis").asDouble(), painted.path("picture").asString(),
				painted.path("width").asInt(), painted.path("shown").asInt());
	}

	/**
	 * Clicks on the same picture at the bare file server.
	 * @param picture a page that the product painted
	 * @param target a script that gives the link
	 * @return when it was painted
	 * @throws IllegalStateException if it is another picture
	 */
	Painted clickBare(Painted picture, String target) {
		JsonNode bytes = this.browser.run(BYTES.replace("$picture", picture.picture()));
		this.browser.go(this.bare.lay(Base64.getDecoder().decode(bytes.path("bytes").asString()),
				bytes.path("type").asString(), picture.shown()));
		Painted painted = click(target);
		if (painted.width() != picture.width()) {
			throw new IllegalStateException("expected the same picture twice, found another size");
		}
		return painted;
	}

	/**
	 * A painted page.
	 *
	 * @param millis from the click to the frame
	 * @param picture its address
	 * @param width of the picture, in its own pixels
	 * @param shown its width on the page
	 */
	record Painted(double millis, String picture, int width, int shown) {
	}

}
