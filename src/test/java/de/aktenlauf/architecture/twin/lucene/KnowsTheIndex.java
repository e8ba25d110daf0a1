package de.aktenlauf.architecture.twin.lucene;

import org.apache.lucene.index.IndexReader;

record KnowsTheIndex(IndexReader reader) {
}
