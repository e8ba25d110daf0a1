/**
 * The circumstances of a community (§ 60 SGB I): everything that calculation and checks
 * need to know, without names, addresses and text of clients.
 */
@NamedInterface("circumstances")
@NullMarked
package de.aktenlauf.applications.circumstances;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
