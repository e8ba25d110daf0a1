/**
 * Whole journeys through the finished program: started as users start it, ended as power
 * cuts end it, and checked by code that uses none of the product's own.
 */
@NullMarked
package de.aktenlauf.journeys;

import org.jspecify.annotations.NullMarked;
