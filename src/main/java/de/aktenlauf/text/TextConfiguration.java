package de.aktenlauf.text;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the workers together with their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextSettings.class)
class TextConfiguration {

	@Bean
	OcrModel ocrModel(@Value("${aktenlauf.data:./data}") Path data, TextSettings settings) {
		return new OcrModel(data, settings.modelFolder());
	}

	@Bean(destroyMethod = "close")
	WorkerPool textWorkerPool(@Value("${aktenlauf.data:./data}") Path data, TextSettings settings, OcrModel model) {
		return new WorkerPool(settings, new WorkerCommand(settings, data, model));
	}

	@Bean
	PreviewFolder previewFolder(@Value("${aktenlauf.data:./data}") Path data) {
		return new PreviewFolder(data);
	}

}
